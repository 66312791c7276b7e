// SPDX-License-Identifier: Apache-2.0
/*
 * The C peer: split steps, Fourier transforms and Wigner transforms on FFTW, one thread. Speaks the line protocol of README.md.
 * Linked against FFTW (GPL) the program is under the GPL: build and run it, do not distribute it.
 */
#define _GNU_SOURCE
#include <complex.h>
#include <fftw3.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#if defined(__AVX512F__) || (defined(__AVX2__) && defined(__FMA__))
#include <immintrin.h>
#endif

typedef double complex cpx;

/* The problem, the same in every engine: README.md. */
static const double XMIN = -8, XMAX = 8, PMIN = -16, PMAX = 16, DT = 1e-3;
static const double C0 = 2, C2 = -1, C4 = 0.125; /* V = C0 + C2 x^2 + C4 x^4, M = hbar = 1 */
static const double X0 = -2;                     /* the centre of the initial packet */

enum { MOST_COLUMNS = 32 }; /* complex columns of a tile */

static int n, batch;

static double difference(double x, double y) { /* V(x+y) - V(x-y) */
    return 4 * x * y * (C2 + 2 * C4 * (x * x + y * y));
}
static double node(double min, double max, int i) { return min + i * ((max - min) / n); }
static double initial(double x, double p) { return exp(-(x - X0) * (x - X0) - p * p) / M_PI; }

static void *room(size_t bytes) {
    void *p = fftw_malloc(bytes);
    if (!p) {
        fprintf(stderr, "out of memory\n");
        exit(1);
    }
    memset(p, 0, bytes);
    return p;
}

/* ---------------------------------------------------------------- pairs of real lines as one complex line
 * With z = a + ib, Z and Y = its modes k and n-k, and the phases u, v of mode k of a and b,
 *     Z <- s Z + d Y*,  Y* <- d Z + s Y*,  s = (u + v)/2n, d = (u - v)/2n
 * untangles the two spectra, multiplies each by its phase, tangles them again and divides by n. */
#if defined(__AVX512F__)
enum { LANES = 4 };
typedef __m512d vec;
#define LOAD(p) _mm512_loadu_pd((const double *)(p))
#define STORE(p, v) _mm512_storeu_pd((double *)(p), v)
#define RE(v) _mm512_movedup_pd(v)
#define IM(v) _mm512_permute_pd(v, 0xff)
#define SWAP(v) _mm512_permute_pd(v, 0x55)
#define MUL(a, b) _mm512_mul_pd(a, b)
#define FMA(a, b, c) _mm512_fmadd_pd(a, b, c)
#define FMADDSUB(a, b, c) _mm512_fmaddsub_pd(a, b, c)
static inline vec CONJ(vec v) {
    return _mm512_castsi512_pd(_mm512_xor_si512(
            _mm512_castpd_si512(v), _mm512_castpd_si512(_mm512_set_pd(-0.0, 0, -0.0, 0, -0.0, 0, -0.0, 0))));
}
static inline vec REVERSE(vec v) { return _mm512_shuffle_f64x2(v, v, 0x1b); }
#elif defined(__AVX2__) && defined(__FMA__)
enum { LANES = 2 };
typedef __m256d vec;
#define LOAD(p) _mm256_loadu_pd((const double *)(p))
#define STORE(p, v) _mm256_storeu_pd((double *)(p), v)
#define RE(v) _mm256_movedup_pd(v)
#define IM(v) _mm256_permute_pd(v, 0xf)
#define SWAP(v) _mm256_permute_pd(v, 0x5)
#define MUL(a, b) _mm256_mul_pd(a, b)
#define FMA(a, b, c) _mm256_fmadd_pd(a, b, c)
#define FMADDSUB(a, b, c) _mm256_fmaddsub_pd(a, b, c)
static inline vec CONJ(vec v) { return _mm256_xor_pd(v, _mm256_set_pd(-0.0, 0, -0.0, 0)); }
static inline vec REVERSE(vec v) { return _mm256_permute2f128_pd(v, v, 1); }
#else
enum { LANES = 1 };
#endif

static inline void turn_one(cpx *z, cpx *y, cpx s, cpx d) {
    double a = creal(*z), b = cimag(*z), c = creal(*y), e = -cimag(*y);
    double sr = creal(s), si = cimag(s), dr = creal(d), di = cimag(d);
    *z = a * sr - b * si + c * dr - e * di + I * (a * si + b * sr + c * di + e * dr);
    *y = a * dr - b * di + c * sr - e * si - I * (a * di + b * dr + c * si + e * sr);
}

#if defined(__AVX512F__) || (defined(__AVX2__) && defined(__FMA__))
/* t = swap(a) Im s + swap(b) Im d, then a Re s + (b Re d -+ t): a s + b d. */
static inline vec two_products(vec a, vec swapped_a, vec s, vec b, vec swapped_b, vec d) {
    vec t = FMA(swapped_a, IM(s), MUL(swapped_b, IM(d)));
    return FMA(a, RE(s), FMADDSUB(b, RE(d), t));
}
#endif

/* Modes k and n-k of `columns` lines side by side. */
static void turn_columns(cpx *z, cpx *y, const cpx *s, const cpx *d, int columns) {
    int c = 0;
#if defined(__AVX512F__) || (defined(__AVX2__) && defined(__FMA__))
    for (; c + LANES <= columns; c += LANES) {
        vec a = LOAD(z + c), b = CONJ(LOAD(y + c)), u = LOAD(s + c), v = LOAD(d + c);
        vec sa = SWAP(a), sb = SWAP(b);
        STORE(z + c, two_products(a, sa, u, b, sb, v));
        STORE(y + c, CONJ(two_products(a, sa, v, b, sb, u)));
    }
#endif
    for (; c < columns; c++) turn_one(z + c, y + c, s[c], d[c]);
}

/* Modes 1 ... n/2-1 of one contiguous line; element k-1 of the tables belongs to mode k. */
static void turn_line(cpx *z, const cpx *s, const cpx *d) {
    int k = 1;
#if defined(__AVX512F__) || (defined(__AVX2__) && defined(__FMA__))
    for (; k + LANES <= n / 2; k += LANES) {
        cpx *y = z + n - k - LANES + 1;
        vec a = LOAD(z + k), b = CONJ(REVERSE(LOAD(y))), u = LOAD(s + k - 1), v = LOAD(d + k - 1);
        vec sa = SWAP(a), sb = SWAP(b);
        STORE(z + k, two_products(a, sa, u, b, sb, v));
        STORE(y, REVERSE(CONJ(two_products(a, sa, v, b, sb, u))));
    }
#endif
    for (; k < n / 2; k++) turn_one(z + k, z + n - k, s[k - 1], d[k - 1]);
}

/* ---------------------------------------------------------------- (a) the fused step
 * Kick: a row of W alone, or two as one complex line; its spectrum stays in the first cache. Drift: two neighbouring columns are one complex
 * column, and some of these go into a tile, either as they are or turned into contiguous lines. Which of
 * these, and how many columns, is tried out when the step is prepared. */
#ifndef EFFORT
#define EFFORT FFTW_PATIENT
#endif

enum layout { AS_COLUMNS, AS_LINES };
enum rows { ALONE, IN_PAIRS };

static double *w;
static cpx *line, *tile, *kick_table, *drift_table;
static fftw_plan line_forward, line_back, row_forward, row_back, tile_forward, tile_back;
static enum rows rows;
static enum layout layout;
static int columns, row; /* complex columns of a tile, and how far apart its rows (AS_COLUMNS) or lines (AS_LINES) are */

static void pair_phases(cpx u, cpx v, cpx *s, cpx *d) {
    *s = (u + v) / (2.0 * n);
    *d = (u - v) / (2.0 * n);
}

static void fill_kick(double duration) {
    double lag = M_PI / (PMAX - PMIN);
    if (rows == ALONE) {
        for (int i = 0; i < n; i++)
            for (int k = 0; k < n / 2; k++) {
                double angle = duration * difference(node(XMIN, XMAX, i), k * lag);
                kick_table[(size_t)i * (n / 2) + k] = cexp(I * angle) / n;
            }
        return;
    }
    for (int i = 0; i < n; i += 2) {
        cpx *s = kick_table + (size_t)i / 2 * n, *d = s + n / 2;
        for (int k = 1; k < n / 2; k++) {
            double first = duration * difference(node(XMIN, XMAX, i), k * lag);
            double second = duration * difference(node(XMIN, XMAX, i + 1), k * lag);
            pair_phases(cexp(I * first), cexp(I * second), s + k - 1, d + k - 1);
        }
    }
}

static void fill_drift(double duration) {
    for (int c = 0; c < n / 2; c++) {
        double p = node(PMIN, PMAX, 2 * c), next = node(PMIN, PMAX, 2 * c + 1);
        cpx *s = layout == AS_LINES ? drift_table + (size_t)c * n
                                    : drift_table + (size_t)(c - c % columns) * n + c % columns;
        size_t step = layout == AS_LINES ? 1 : 2 * columns;
        cpx *d = s + (layout == AS_LINES ? n / 2 : columns);
        for (int j = 1; j < n / 2; j++, s += step, d += step) {
            double k = 2 * M_PI * j / (XMAX - XMIN);
            pair_phases(cexp(-I * (duration * k * p)), cexp(-I * (duration * k * next)), s, d);
        }
    }
}

static void start_field(void) {
    for (int i = 0; i < n; i++)
        for (int k = 0; k < n; k++) w[(size_t)i * n + k] = initial(node(XMIN, XMAX, i), node(PMIN, PMAX, k));
}

static void multiply(cpx *restrict z, const cpx *restrict by, size_t count) {
    for (size_t i = 0; i < count; i++) {
        double a = creal(z[i]), b = cimag(z[i]), c = creal(by[i]), d = cimag(by[i]);
        z[i] = a * c - b * d + I * (a * d + b * c);
    }
}

static void kick_rows(void) {
    for (int i = 0; i < n; i++) {
        double *a = w + (size_t)i * n;
        fftw_execute_dft_r2c(row_forward, a, line);
        multiply(line, kick_table + (size_t)i * (n / 2), n / 2);
        line[n / 2] /= n; /* the unpaired lag keeps its phase, so that W stays real */
        fftw_execute_dft_c2r(row_back, line, a);
    }
}

static void kick_pairs(void) {
    double *z = (double *)line;
    double scale = 1.0 / n;
    for (int i = 0; i < n; i += 2) {
        double *restrict a = w + (size_t)i * n, *restrict b = a + n;
        for (int k = 0; k < n; k++) {
            z[2 * k] = a[k];
            z[2 * k + 1] = b[k];
        }
        fftw_execute(line_forward);
        line[0] *= scale;
        line[n / 2] *= scale;
        cpx *s = kick_table + (size_t)i / 2 * n;
        turn_line(line, s, s + n / 2);
        fftw_execute(line_back);
        for (int k = 0; k < n; k++) {
            a[k] = z[2 * k];
            b[k] = z[2 * k + 1];
        }
    }
}

static void fused_kick(void) {
    if (rows == ALONE) kick_rows();
    else kick_pairs();
}

static void drift_columns(void) {
    double scale = 1.0 / n;
    for (int first = 0; first < n; first += 2 * columns) {
        for (int i = 0; i < n; i++) memcpy(tile + i * row, w + (size_t)i * n + first, sizeof(cpx) * columns);
        fftw_execute(tile_forward);
        for (int c = 0; c < columns; c++) {
            tile[c] *= scale;
            tile[n / 2 * row + c] *= scale;
        }
        cpx *s = drift_table + (size_t)first / 2 * n;
        for (int j = 1; j < n / 2; j++, s += 2 * columns)
            turn_columns(tile + j * row, tile + (n - j) * row, s, s + columns, columns);
        fftw_execute(tile_back);
        for (int i = 0; i < n; i++) memcpy(w + (size_t)i * n + first, tile + i * row, sizeof(cpx) * columns);
    }
}

/* Four elements of four lines. */
static inline void transpose4(const cpx *restrict in, size_t from, cpx *restrict out, size_t to) {
#if defined(__AVX512F__)
    vec a = LOAD(in), b = LOAD(in + from), c = LOAD(in + 2 * from), d = LOAD(in + 3 * from);
    vec even = _mm512_shuffle_f64x2(a, b, 0x88), odd = _mm512_shuffle_f64x2(a, b, 0xdd);
    vec even2 = _mm512_shuffle_f64x2(c, d, 0x88), odd2 = _mm512_shuffle_f64x2(c, d, 0xdd);
    STORE(out, _mm512_shuffle_f64x2(even, even2, 0x88));
    STORE(out + to, _mm512_shuffle_f64x2(odd, odd2, 0x88));
    STORE(out + 2 * to, _mm512_shuffle_f64x2(even, even2, 0xdd));
    STORE(out + 3 * to, _mm512_shuffle_f64x2(odd, odd2, 0xdd));
#else
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++) out[j * to + i] = in[i * from + j];
#endif
}

static void drift_lines(void) {
    double scale = 1.0 / n;
    for (int first = 0; first < n; first += 2 * columns) {
        cpx *field = (cpx *)(w + first);
        for (int i = 0; i < n; i += 4)
            for (int c = 0; c < columns; c += 4)
                transpose4(field + (size_t)i * (n / 2) + c, n / 2, tile + c * row + i, row);
        for (int c = 0; c < columns; c++) {
            cpx *z = tile + c * row, *s = drift_table + (size_t)(first / 2 + c) * n;
            fftw_execute_dft(line_forward, z, z);
            z[0] *= scale;
            z[n / 2] *= scale;
            turn_line(z, s, s + n / 2);
            fftw_execute_dft(line_back, z, z);
        }
        for (int i = 0; i < n; i += 4)
            for (int c = 0; c < columns; c += 4)
                transpose4(tile + c * row + i, row, field + (size_t)i * (n / 2) + c, n / 2);
    }
}

static void fused_drift(void) {
    if (layout == AS_LINES) drift_lines();
    else drift_columns();
}

static void fused_call(void) {
    fused_kick();
    fused_drift();
}

static double now(void) { /* ns of this thread */
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return 1e9 * t.tv_sec + t.tv_nsec;
}

static double shortest(void (*call)(void)) {
    double best = INFINITY;
    for (int i = 0; i < 30; i++) {
        double start = now();
        call();
        best = fmin(best, now() - start);
    }
    return best;
}

static void take_layout(enum layout chosen, int wide) {
    layout = chosen;
    columns = wide;
    row = chosen == AS_LINES ? n + 4 : wide + 4; /* never a power of two */
    if (chosen == AS_COLUMNS) {
        int size[] = {n};
        tile_forward = fftw_plan_many_dft(1, size, wide, tile, size, row, 1, tile, size, row, 1, FFTW_FORWARD, EFFORT);
        tile_back = fftw_plan_many_dft(1, size, wide, tile, size, row, 1, tile, size, row, 1, FFTW_BACKWARD, EFFORT);
    }
    fill_drift(DT);
}

static void drop_layout(void) {
    if (layout == AS_COLUMNS) {
        fftw_destroy_plan(tile_forward);
        fftw_destroy_plan(tile_back);
    }
}

static void fused_prepare(void) {
    w = room(sizeof(double) * n * n);
    line = room(sizeof(cpx) * n);
    tile = room(sizeof(cpx) * (n + 4) * (MOST_COLUMNS + 4));
    kick_table = room(sizeof(cpx) * n * n / 2);
    drift_table = room(sizeof(cpx) * n * n / 2);
    line_forward = fftw_plan_dft_1d(n, line, line, FFTW_FORWARD, EFFORT);
    line_back = fftw_plan_dft_1d(n, line, line, FFTW_BACKWARD, EFFORT);
    row_forward = fftw_plan_dft_r2c_1d(n, w, line, EFFORT);
    row_back = fftw_plan_dft_c2r_1d(n, line, w, EFFORT | FFTW_DESTROY_INPUT);
    start_field();
    double pairs = 0, alone = 0;
    for (rows = ALONE; rows <= IN_PAIRS; rows++) {
        fill_kick(DT);
        *(rows == ALONE ? &alone : &pairs) = shortest(fused_kick);
    }
    rows = alone < pairs ? ALONE : IN_PAIRS;
    fill_kick(DT);
    double best = INFINITY;
    enum layout best_layout = AS_LINES;
    int best_columns = 4;
    for (int chosen = AS_COLUMNS; chosen <= AS_LINES; chosen++)
        for (int wide = 4; wide <= MOST_COLUMNS; wide *= 2) {
            take_layout(chosen, wide);
            double taken = shortest(fused_drift);
            if (taken < best) {
                best = taken;
                best_layout = chosen;
                best_columns = wide;
            }
            drop_layout();
        }
    take_layout(best_layout, best_columns);
    fprintf(
            stderr,
            "at %d: rows %s, %d complex columns as %s\n",
            n,
            rows == ALONE ? "alone" : "in pairs",
            columns,
            layout == AS_LINES ? "lines" : "columns");
    start_field();
}

/* Strang steps: half a kick, drift, kick, ..., drift, half a kick. */
static void strang(int steps, void (*fill)(double), void (*kick)(void), void (*drift)(void)) {
    start_field();
    fill(0.5 * DT);
    kick();
    fill(DT);
    for (int i = 1; i < steps; i++) {
        drift();
        kick();
    }
    drift();
    fill(0.5 * DT);
    kick();
    fill(DT);
}

static void fused_check(int steps, FILE *out) {
    strang(steps, fill_kick, fused_kick, fused_drift);
    fwrite(w, sizeof(double), (size_t)n * n, out);
    start_field();
}

static void fused_release(void) {
    drop_layout();
    fftw_destroy_plan(line_forward);
    fftw_destroy_plan(line_back);
    fftw_destroy_plan(row_forward);
    fftw_destroy_plan(row_back);
    fftw_free(w);
    fftw_free(line);
    fftw_free(tile);
    fftw_free(kick_table);
    fftw_free(drift_table);
}

/* ---------------------------------------------------------------- (b) the obvious step: plans for whole arrays */
static cpx *spectrum;
static fftw_plan p_forward, p_back, x_forward, x_back;

static void plain_fill_kick(double duration) {
    double lag = M_PI / (PMAX - PMIN);
    for (int i = 0; i < n; i++)
        for (int k = 0; k <= n / 2; k++) {
            double angle = k < n / 2 ? duration * difference(node(XMIN, XMAX, i), k * lag) : 0;
            kick_table[(size_t)i * (n / 2 + 1) + k] = cexp(I * angle) / n;
        }
}

static void plain_prepare(void) {
    size_t modes = (size_t)n * (n / 2 + 1);
    w = room(sizeof(double) * n * n);
    spectrum = room(sizeof(cpx) * modes);
    kick_table = room(sizeof(cpx) * modes);
    drift_table = room(sizeof(cpx) * modes);
    int size[] = {n};
    int half = n / 2 + 1;
    p_forward = fftw_plan_many_dft_r2c(1, size, n, w, NULL, 1, n, spectrum, NULL, 1, half, FFTW_MEASURE);
    p_back = fftw_plan_many_dft_c2r(1, size, n, spectrum, NULL, 1, half, w, NULL, 1, n, FFTW_MEASURE);
    x_forward = fftw_plan_many_dft_r2c(1, size, n, w, NULL, n, 1, spectrum, NULL, n, 1, FFTW_MEASURE);
    x_back = fftw_plan_many_dft_c2r(1, size, n, spectrum, NULL, n, 1, w, NULL, n, 1, FFTW_MEASURE);
    plain_fill_kick(DT);
    for (int j = 0; j <= n / 2; j++)
        for (int k = 0; k < n; k++) {
            double angle = j < n / 2 ? -DT * 2 * M_PI * j / (XMAX - XMIN) * node(PMIN, PMAX, k) : 0;
            drift_table[(size_t)j * n + k] = cexp(I * angle) / n;
        }
    start_field();
}

static void plain_kick(void) {
    fftw_execute(p_forward);
    multiply(spectrum, kick_table, (size_t)n * (n / 2 + 1));
    fftw_execute(p_back);
}

static void plain_drift(void) {
    fftw_execute(x_forward);
    multiply(spectrum, drift_table, (size_t)n * (n / 2 + 1));
    fftw_execute(x_back);
}

static void plain_call(void) {
    plain_kick();
    plain_drift();
}

static void plain_check(int steps, FILE *out) {
    strang(steps, plain_fill_kick, plain_kick, plain_drift);
    fwrite(w, sizeof(double), (size_t)n * n, out);
    start_field();
}

static void plain_release(void) {
    fftw_destroy_plan(p_forward);
    fftw_destroy_plan(p_back);
    fftw_destroy_plan(x_forward);
    fftw_destroy_plan(x_back);
    fftw_free(w);
    fftw_free(spectrum);
    fftw_free(kick_table);
    fftw_free(drift_table);
}

/* ---------------------------------------------------------------- (c) n complex transforms of length n, in place, and back */
static cpx *plane;
static fftw_plan plane_forward, plane_back;
static int calls;

static void start_plane(void) {
    for (int i = 0; i < n; i++)
        for (int c = 0; c < n; c++)
            plane[(size_t)i * n + c] = sin(1 + 0.7 * i + 0.3 * c) + I * cos(2 + 0.2 * i + 0.9 * c);
    calls = 0;
}

static void fft_prepare(int stride, int distance) {
    int size[] = {n};
    plane = room(sizeof(cpx) * n * n);
    plane_forward = fftw_plan_many_dft(
            1, size, n, plane, NULL, stride, distance, plane, NULL, stride, distance, FFTW_FORWARD, FFTW_MEASURE);
    plane_back = fftw_plan_many_dft(
            1, size, n, plane, NULL, stride, distance, plane, NULL, stride, distance, FFTW_BACKWARD, FFTW_MEASURE);
    start_plane();
}

static void strided_prepare(void) { fft_prepare(n, 1); }
static void contiguous_prepare(void) { fft_prepare(1, n); }

static void fft_call(void) {
    fftw_execute(plane_forward);
    fftw_execute(plane_back);
}

/* The pair multiplies by n: start again before anything overflows. Not timed. */
static void fft_rest(void) {
    if (++calls == 64) start_plane();
}

static void fft_check(int steps, FILE *out) {
    (void)steps;
    start_plane();
    fftw_execute(plane_forward);
    fwrite(plane, sizeof(cpx), (size_t)n * n, out);
    start_plane();
}

static void fft_release(void) {
    fftw_destroy_plan(plane_forward);
    fftw_destroy_plan(plane_back);
    fftw_free(plane);
}

/* ---------------------------------------------------------------- (d) the Wigner transform of psi
 * W(x_i, p_k) = (dx/pi) sum_j (-1)^j psi(x_i + j dx) psi*(x_i - j dx) e^(-2 pi i jk/n), one complex-to-real transform a row. psi lies
 * between zeros, once as it is and once backwards with the signs and the factor, so that both run forwards with j. */
static cpx *psi;
static double *wave_re, *wave_im, *back_re, *back_im; /* 2n each */
static cpx *lags;
static fftw_plan lags_back;

static cpx packet(double x) { return pow(M_PI, -0.25) * cexp(-0.5 * (x - X0) * (x - X0) + I * x); }

static void wigner_prepare(void) {
    wave_re = room(sizeof(double) * 2 * n);
    wave_im = room(sizeof(double) * 2 * n);
    back_re = room(sizeof(double) * 2 * n);
    back_im = room(sizeof(double) * 2 * n);
    lags = room(sizeof(cpx) * (n / 2 + 1));
    w = room(sizeof(double) * n * n);
    /* FFTW's transform to reals has e^(+2 pi i jk/n): the lags are conjugated. */
    lags_back = fftw_plan_dft_c2r_1d(n, lags, w, EFFORT | FFTW_DESTROY_INPUT);
    double scale = (XMAX - XMIN) / n / M_PI;
    for (int i = 0; i < n; i++) {
        cpx value = packet(node(XMIN, XMAX, i));
        wave_re[i] = creal(value);
        wave_im[i] = cimag(value);
        double sign = (n - 1 - i) & 1 ? -scale : scale;
        back_re[n - 1 - i] = sign * creal(value);
        back_im[n - 1 - i] = sign * cimag(value);
    }
}

static void wigner_call(void) {
    double *restrict z = (double *)lags;
    for (int i = 0; i < n; i++) {
        const double *restrict a = wave_re + i, *restrict b = wave_im + i;
        const double *restrict c = back_re + n - 1 - i, *restrict d = back_im + n - 1 - i;
        double sign = (n - 1 - i) & 1 ? -1 : 1;
        for (int j = 0; j < n / 2; j++) {
            z[2 * j] = sign * (a[j] * c[j] + b[j] * d[j]);
            z[2 * j + 1] = sign * (a[j] * d[j] - b[j] * c[j]);
        }
        lags[n / 2] = 0;
        fftw_execute_dft_c2r(lags_back, lags, w + (size_t)i * n);
    }
}

static void wigner_check(int steps, FILE *out) {
    (void)steps;
    wigner_call();
    fwrite(w, sizeof(double), (size_t)n * n, out);
}

static void wigner_release(void) {
    fftw_destroy_plan(lags_back);
    fftw_free(wave_re);
    fftw_free(wave_im);
    fftw_free(back_re);
    fftw_free(back_im);
    fftw_free(lags);
    fftw_free(w);
}

/* ---------------------------------------------------------------- (e) Schroedinger steps of `batch` wave functions */
static cpx *turn_x, *turn_k;
static fftw_plan waves_forward, waves_back;

static void start_waves(void) {
    for (int b = 0; b < batch; b++)
        for (int i = 0; i < n; i++) psi[(size_t)b * n + i] = packet(node(XMIN, XMAX, i) - 0.05 * b);
}

static void fill_turn_x(double duration) {
    for (int i = 0; i < n; i++) {
        double x = node(XMIN, XMAX, i);
        turn_x[i] = cexp(-I * duration * (C0 + x * x * (C2 + C4 * x * x)));
    }
}

static void waves_prepare(void) {
    psi = room(sizeof(cpx) * n * batch);
    turn_x = room(sizeof(cpx) * n);
    turn_k = room(sizeof(cpx) * n);
    int size[] = {n};
    waves_forward = fftw_plan_many_dft(1, size, batch, psi, NULL, 1, n, psi, NULL, 1, n, FFTW_FORWARD, EFFORT);
    waves_back = fftw_plan_many_dft(1, size, batch, psi, NULL, 1, n, psi, NULL, 1, n, FFTW_BACKWARD, EFFORT);
    for (int j = 0; j < n; j++) {
        double k = 2 * M_PI * (j < n / 2 ? j : j - n) / (XMAX - XMIN);
        turn_k[j] = cexp(-I * (0.5 * k * k * DT)) / n;
    }
    fill_turn_x(DT);
    start_waves();
}

static void waves_kick(void) {
    for (int b = 0; b < batch; b++) multiply(psi + (size_t)b * n, turn_x, n);
}

static void waves_drift(void) {
    fftw_execute(waves_forward);
    for (int b = 0; b < batch; b++) multiply(psi + (size_t)b * n, turn_k, n);
    fftw_execute(waves_back);
}

static void waves_call(void) {
    waves_kick();
    waves_drift();
}

static void waves_check(int steps, FILE *out) {
    start_waves();
    fill_turn_x(0.5 * DT);
    waves_kick();
    fill_turn_x(DT);
    for (int i = 1; i < steps; i++) {
        waves_drift();
        waves_kick();
    }
    waves_drift();
    fill_turn_x(0.5 * DT);
    waves_kick();
    fill_turn_x(DT);
    fwrite(psi, sizeof(cpx), (size_t)n * batch, out);
    start_waves();
}

static void waves_release(void) {
    fftw_destroy_plan(waves_forward);
    fftw_destroy_plan(waves_back);
    fftw_free(psi);
    fftw_free(turn_x);
    fftw_free(turn_k);
}

/* ---------------------------------------------------------------- the protocol */
static void nothing(void) {}

static const struct kernel {
    const char *name;
    void (*prepare)(void);
    void (*call)(void);
    void (*rest)(void); /* after each call, not timed */
    void (*check)(int, FILE *);
    void (*release)(void);
} KERNELS[] = {
        {"step-fused", fused_prepare, fused_call, nothing, fused_check, fused_release},
        {"step-plain", plain_prepare, plain_call, nothing, plain_check, plain_release},
        {"fft-strided", strided_prepare, fft_call, fft_rest, fft_check, fft_release},
        {"fft-contiguous", contiguous_prepare, fft_call, fft_rest, fft_check, fft_release},
        {"wigner", wigner_prepare, wigner_call, nothing, wigner_check, wigner_release},
        {"schrodinger", waves_prepare, waves_call, nothing, waves_check, waves_release},
};

static double run(const struct kernel *kernel, double milliseconds) {
    double elapsed = 0;
    long done = 0, chunk = 1;
    while (elapsed < 1e6 * milliseconds) {
        if (kernel->rest == nothing) {
            double start = now();
            for (long i = 0; i < chunk; i++) kernel->call();
            elapsed += now() - start;
            done += chunk;
            if (chunk < 4096) chunk *= 2;
        } else {
            double start = now();
            kernel->call();
            elapsed += now() - start;
            done++;
            kernel->rest();
        }
    }
    return elapsed / done;
}

int main(void) {
    const struct kernel *kernel = NULL;
    char text[4096];
    while (fgets(text, sizeof text, stdin)) {
        char name[64], path[4000];
        double milliseconds;
        int steps, size, many;
        if (sscanf(text, "prepare %63s %d %d", name, &size, &many) == 3) {
            if (kernel) kernel->release();
            kernel = NULL;
            for (size_t i = 0; i < sizeof KERNELS / sizeof *KERNELS; i++)
                if (!strcmp(KERNELS[i].name, name)) kernel = KERNELS + i;
            if (!kernel) {
                printf("no kernel %s here\n", name);
            } else if (size < 2 * MOST_COLUMNS || size % (2 * MOST_COLUMNS) || many < 1) {
                kernel = NULL;
                printf("no: size must be a multiple of %d\n", 2 * MOST_COLUMNS);
            } else {
                n = size;
                batch = many;
                kernel->prepare();
                printf("ok\n");
            }
        } else if (kernel && sscanf(text, "run %lf", &milliseconds) == 1) {
            printf("ns %.17g\n", run(kernel, milliseconds));
        } else if (kernel && sscanf(text, "check %d %3999[^\n]", &steps, path) == 2) {
            FILE *out = fopen(path, "wb");
            if (!out) {
                printf("no: cannot write %s\n", path);
            } else {
                kernel->check(steps, out);
                printf(fclose(out) ? "no: cannot write\n" : "ok\n");
            }
        } else if (!strcmp(text, "version\n")) {
            printf("ok %s, gcc %s\n", fftw_version, __VERSION__);
        } else if (!strcmp(text, "quit\n")) {
            return 0;
        } else {
            printf("no: not understood\n");
        }
        fflush(stdout);
    }
    return 0;
}
