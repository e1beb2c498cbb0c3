"""`python -m newscomment` is the `newscomment` command."""

from newscomment.cli import main

if __name__ == "__main__":
    main(prog_name="newscomment")
