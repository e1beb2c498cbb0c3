"""`python -m newscomment` is the `newscomment` command."""

from newscomment.cli import run

if __name__ == "__main__":
    run()
