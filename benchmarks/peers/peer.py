# SPDX-License-Identifier: Apache-2.0
"""The Python peers: NumPy, SciPy and QuTiP, one thread, whole arrays at a time. Speaks the line protocol of README.md.

    python3 peer.py numpy|scipy|qutip
"""

import os

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[threads] = "1"

import sys
import time
import warnings

XMIN, XMAX, PMIN, PMAX, DT = -8.0, 8.0, -16.0, 16.0, 1e-3
C0, C2, C4 = 2.0, -1.0, 0.125  # V = C0 + C2 x^2 + C4 x^4, M = hbar = 1
X0 = -2.0  # the centre of the initial packet


def potential(x):
    return C0 + x * x * (C2 + C4 * x * x)


def difference(x, y):
    """V(x+y) - V(x-y)"""
    return 4 * x * y * (C2 + 2 * C4 * (x * x + y * y))


def nodes(low, high, n):
    return low + np.arange(n) * ((high - low) / n)


def packet(x):
    return np.pi**-0.25 * np.exp(-0.5 * (x - X0) ** 2 + 1j * x)


class NumpyTransforms:
    """numpy.fft, which writes into arrays of ours since 2.0."""

    def __init__(self):
        self.into = int(np.__version__.split(".")[0]) >= 2

    def _options(self, out):
        return {"out": out} if self.into else {}

    def fft(self, a, axis, out=None):
        return np.fft.fft(a, axis=axis, **self._options(out))

    def ifft(self, a, axis, out=None):
        return np.fft.ifft(a, axis=axis, **self._options(out))

    def rfft(self, a, axis, out=None):
        return np.fft.rfft(a, axis=axis, **self._options(out))

    def irfft(self, a, n, axis, out=None):
        return np.fft.irfft(a, n=n, axis=axis, **self._options(out))


class ScipyTransforms:
    """scipy.fft on one thread, which may destroy its input."""

    def fft(self, a, axis, out=None):
        return scipy.fft.fft(a, axis=axis, overwrite_x=True, workers=1)

    def ifft(self, a, axis, out=None):
        return scipy.fft.ifft(a, axis=axis, overwrite_x=True, workers=1)

    def rfft(self, a, axis, out=None):
        return scipy.fft.rfft(a, axis=axis, overwrite_x=True, workers=1)

    def irfft(self, a, n, axis, out=None):
        return scipy.fft.irfft(a, n=n, axis=axis, overwrite_x=True, workers=1)


class OwnNodes(Exception):
    """The result lies on nodes of the engine's own; there it is so far from another method of the same engine."""

    def __init__(self, distance):
        super().__init__(distance)
        self.distance = distance


class Step:
    """One kick and one drift of W on an n x n grid."""

    def __init__(self, ft, n, batch):
        self.ft, self.n = ft, n
        self.x, self.p = nodes(XMIN, XMAX, n), nodes(PMIN, PMAX, n)
        self.kick = self.kick_phases(DT)
        k = 2 * np.pi / (XMAX - XMIN) * np.arange(n // 2 + 1)[:, None]
        self.drift = np.exp(-1j * DT * k * self.p)
        self.drift[-1] = 1  # the unpaired mode stays, so that W stays real
        self.lags, self.modes = np.empty_like(self.kick), np.empty_like(self.drift)
        self.start()

    def kick_phases(self, duration):
        lag = np.pi / (PMAX - PMIN) * np.arange(self.n // 2 + 1)
        phases = np.exp(1j * duration * difference(self.x[:, None], lag))
        phases[:, -1] = 1
        return phases

    def start(self):
        self.w = np.exp(-((self.x[:, None] - X0) ** 2) - self.p**2) / np.pi

    def apply_kick(self):
        f = self.ft.rfft(self.w, axis=1, out=self.lags)
        f *= self.kick
        self.w = self.ft.irfft(f, n=self.n, axis=1, out=self.w)

    def apply_drift(self):
        f = self.ft.rfft(self.w, axis=0, out=self.modes)
        f *= self.drift
        self.w = self.ft.irfft(f, n=self.n, axis=0, out=self.w)

    def call(self):
        self.apply_kick()
        self.apply_drift()

    def check(self, steps):
        self.start()
        whole, half = self.kick, self.kick_phases(0.5 * DT)
        self.kick = half
        self.apply_kick()
        self.kick = whole
        for _ in range(steps - 1):
            self.apply_drift()
            self.apply_kick()
        self.apply_drift()
        self.kick = half
        self.apply_kick()
        self.kick = whole
        result = self.w.copy()
        self.start()
        return result


class Planes:
    """n complex transforms of length n, and back."""

    axis = 0

    def __init__(self, ft, n, batch):
        self.ft, self.n = ft, n
        self.a = self.fresh()

    def fresh(self):
        i, c = np.arange(self.n)[:, None], np.arange(self.n)
        return np.sin(1 + 0.7 * i + 0.3 * c) + 1j * np.cos(2 + 0.2 * i + 0.9 * c)

    def call(self):
        spectrum = self.ft.fft(self.a, axis=self.axis, out=self.a)
        self.a = self.ft.ifft(spectrum, axis=self.axis, out=self.a)

    def check(self, steps):
        return self.ft.fft(self.fresh(), axis=self.axis)


class Rows(Planes):
    axis = 1


class Wigner:
    """W of psi, lags in steps of the spacing."""

    def __init__(self, ft, n, batch):
        self.ft, self.n = ft, n
        x = nodes(XMIN, XMAX, n)
        self.psi = packet(x)
        i, j = np.arange(n)[:, None], np.arange(n // 2 + 1)
        self.inside = (i - j >= 0) & (i + j < n) & (j < n // 2)
        self.plus, self.minus = (i + j) % n, (i - j) % n
        self.w = np.empty((n, n))
        self.weight = self.inside * (1 - 2 * (j % 2)) * ((XMAX - XMIN) / n / np.pi * n)

    def call(self):
        c = self.psi[self.minus] * self.psi.conj()[self.plus]
        c *= self.weight
        self.w = self.ft.irfft(c, n=self.n, axis=1, out=self.w)

    def check(self, steps):
        self.call()
        return self.w


class Waves:
    """One kick and one drift of `batch` wave functions."""

    def __init__(self, ft, n, batch):
        self.ft, self.n, self.batch = ft, n, batch
        self.x = nodes(XMIN, XMAX, n)
        k = 2 * np.pi / (XMAX - XMIN) * np.where(np.arange(n) < n // 2, np.arange(n), np.arange(n) - n)
        self.turn_k = np.exp(-0.5j * DT * k * k)
        self.turn_x = np.exp(-1j * DT * potential(self.x))
        self.start()

    def start(self):
        self.psi = np.array([packet(self.x - 0.05 * b) for b in range(self.batch)])

    def drift(self):
        f = self.ft.fft(self.psi, axis=1, out=self.psi)
        f *= self.turn_k
        self.psi = self.ft.ifft(f, axis=1, out=self.psi)

    def call(self):
        self.psi *= self.turn_x
        self.drift()

    def check(self, steps):
        self.start()
        half = np.exp(-0.5j * DT * potential(self.x))
        self.psi *= half
        for _ in range(steps - 1):
            self.drift()
            self.psi *= self.turn_x
        self.drift()
        self.psi *= half
        result = self.psi.copy()
        self.start()
        return result


class Fock:
    """W of a superposition of the number states 0 ... 49 on n x n nodes, by a method of QuTiP."""

    LEVELS = 50

    def __init__(self, method, n, batch):
        self.method = method
        m = np.arange(self.LEVELS)
        self.state = qutip.Qobj((np.exp(1j * m * m) / np.sqrt(self.LEVELS)).reshape(-1, 1))
        reach = 0.5 * np.sqrt(np.pi * n)
        self.nodes = nodes(-reach, reach, n)

    def call(self):
        self.result = qutip.wigner(self.state, self.nodes, self.nodes, g=np.sqrt(2), method=self.method)

    def check(self, steps):
        self.call()
        if self.method == "fft":  # it chooses its momenta: hold it there against the default method
            w, momenta = self.result
            other = qutip.wigner(self.state, self.nodes, momenta, g=np.sqrt(2), method="clenshaw")
            raise OwnNodes(abs(w - other).max() / abs(other).max())
        return np.ascontiguousarray(self.result.T)  # QuTiP has x along columns


KERNELS = {
    "step": Step,
    "fft-strided": Planes,
    "fft-contiguous": Rows,
    "wigner": Wigner,
    "schrodinger": Waves,
}
METHODS = ("clenshaw", "iterative", "laguerre", "fft")


def make(engine, name, n, batch):
    if engine == "qutip":
        if not name.startswith("fock-") or name[5:] not in METHODS:
            raise ValueError(f"no kernel {name} here")
        return Fock(name[5:], n, batch)
    if name not in KERNELS:
        raise ValueError(f"no kernel {name} here")
    return KERNELS[name](transforms, n, batch)


def run(kernel, milliseconds):
    """Nanoseconds of this thread for a call, over at least so many milliseconds."""
    elapsed, done, chunk = 0, 0, 1
    while elapsed < 1e6 * milliseconds:
        start = time.thread_time_ns()
        for _ in range(chunk):
            kernel.call()
        elapsed += time.thread_time_ns() - start
        done += chunk
        chunk = min(2 * chunk, 256)
    return elapsed / done


def answer(engine, kernel, words):
    if words[0] == "version":
        return kernel, f"ok {version}, Python {sys.version.split()[0]}"
    if words[0] == "prepare":
        return make(engine, words[1], int(words[2]), int(words[3])), "ok"
    if words[0] == "run":
        return kernel, f"ns {run(kernel, float(words[1])):.17g}"
    if words[0] == "check":
        np.ascontiguousarray(kernel.check(int(words[1]))).tofile(" ".join(words[2:]))
        return kernel, "ok"
    raise ValueError("not understood")


def serve(engine):
    kernel = None
    for line in sys.stdin:
        words = line.split()
        if words == ["quit"]:
            return
        try:
            kernel, text = answer(engine, kernel, words)
        except OwnNodes as own:
            text = f"apart {own.distance:.2g}"
        except Exception as problem:  # whatever it is, the driver prints it
            text = "no: " + " ".join(str(problem).split())
        print(text, flush=True)


if __name__ == "__main__":
    engine = sys.argv[1]
    warnings.simplefilter("ignore")
    stdout, sys.stdout = sys.stdout, sys.stderr  # some libraries print when they are imported
    import numpy as np

    version = f"NumPy {np.__version__}"
    if engine == "scipy":
        import scipy
        import scipy.fft

        transforms = ScipyTransforms()
        version = f"SciPy {scipy.__version__}, " + version
    elif engine == "qutip":
        import qutip

        version = f"QuTiP {qutip.__version__}, " + version
    elif engine == "numpy":
        transforms = NumpyTransforms()
    else:
        sys.exit("engine " + engine + ": must be numpy, scipy or qutip")
    sys.stdout = stdout
    serve(engine)
