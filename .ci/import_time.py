"""`import newscomment` stays cheap: the best of five fresh interpreters must keep within the budget."""

import subprocess
import sys

BUDGET = 0.15  # seconds
CODE = "import time; start = time.perf_counter(); import newscomment; print(time.perf_counter() - start)"

best = min(float(subprocess.check_output([sys.executable, "-c", CODE])) for _ in range(5))
print(f"import newscomment: {1000 * best:.1f} ms of {1000 * BUDGET:.0f} ms")
sys.exit(best > BUDGET)
