"""`newscomment completion`: the script that lets a shell complete commands, options, kinds, rules and classes."""

import click

_SHELLS = ("bash", "zsh", "fish")


@click.command("completion", short_help="Print a script that completes commands in a shell.")
@click.argument("shell", type=click.Choice(_SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script that lets SHELL complete commands, options, file names, kinds, rules and classes.

    \b
    eval "$(newscomment completion bash)"      # in ~/.bashrc
    eval "$(newscomment completion zsh)"       # in ~/.zshrc
    newscomment completion fish > ~/.config/fish/completions/newscomment.fish
    """  # noqa: D301  (click wants the character itself: keep these lines as they are)
    from click.shell_completion import get_completion_class

    made = get_completion_class(shell)
    if made is None:
        raise click.ClickException(f"there is no completion for {shell}")
    one = made(ctx.find_root().command, {}, "newscomment", "_NEWSCOMMENT_COMPLETE")
    click.echo(one.source_template % one.source_vars())
