"""Read whole op-eds with the scorer at the path given: no text may raise an error."""

import subprocess
import sys

command = [sys.executable, sys.argv[1], "opeds", "--limit", "100"]
done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
print(done.stdout)
sys.exit(done.returncode or "texts raised an error" in done.stdout)
