"""The page in a real browser: switches switch, cards open, no script runs. Without a browser these tests are skipped."""

from collections.abc import Callable
from typing import Any

import pytest

from newscomment import Article

Seen = Callable[[str, str], Any]

pytestmark = pytest.mark.slow


STYLE = "const style = (one, name) => getComputedStyle(document.querySelector('.text ' + one)).getPropertyValue(name);"


def test_the_legend_switches_marks_off_and_on(essay: Article, seen: Seen) -> None:
    script = f"""
        {STYLE}
        const look = () => [style('.r', 'background-color'), style('.h', 'text-decoration-line'),
            style('.c', 'background-image'), style('.x', 'font-variant-caps'), style('.role', 'display'),
            getComputedStyle(document.querySelector('.sure')).display];
        const before = look();
        document.querySelectorAll('.legend input').forEach(one => one.click());
        const off = look();
        document.querySelectorAll('.legend input').forEach(one => one.click());
        return [before, off, look()];
    """
    before, off, again = seen(essay._repr_html_(), script)
    assert off == ["rgba(0, 0, 0, 0)", "none", "none", "normal", "none", "none"]
    assert [mark for mark, gone in zip(before, off, strict=True) if mark == gone] == []
    assert again == before


def test_each_switch_switches_its_own_kind_alone(essay: Article, seen: Seen) -> None:
    script = f"""
        {STYLE}
        document.querySelector('.k-risk').click();
        return [style('.r', 'background-color'), style('.h', 'text-decoration-line')];
    """
    assert seen(essay._repr_html_(), script) == ["rgba(0, 0, 0, 0)", "underline"]


def test_a_card_opens_for_the_sentence_that_has_the_focus(essay: Article, seen: Seen) -> None:
    script = """
        const sentence = document.querySelectorAll('.st[tabindex]')[2];
        const card = sentence.querySelector('.card');
        const shown = () => getComputedStyle(card).display;
        const before = shown();
        sentence.focus();
        const box = card.getBoundingClientRect();
        return [before, shown(), box.width > 200 && box.height > 40 && box.right <= innerWidth, card.innerText];
    """
    before, after, fits, words = seen(essay._repr_html_(), script)
    assert (before, after, fits) == ("none", "block", True)
    assert "evaluation" in words


def test_the_page_is_no_wider_than_a_phone(essay: Article, seen: Seen) -> None:
    page = f'<div style="width:360px">{essay._repr_html_()}</div>'
    script = """
        const box = document.querySelector('.nc').getBoundingClientRect();
        return [...document.querySelectorAll('.nc *')].filter(one => one.getBoundingClientRect().right > box.right + 1)
            .map(one => one.className);
    """
    assert seen(page, script) == []


def test_no_script_runs_wherever_it_stands(all_attacked: list[Article], seen: Seen) -> None:
    page = "".join(article._repr_html_() for article in all_attacked)
    page = f"<script>var hits = 0; function hit() {{ hits++ }}</script>{page}"
    foreign = "document.querySelectorAll('.nc :is(script, img, svg:not(.sure > svg), a, iframe, math, noscript, meta)').length"
    shown = "document.querySelectorAll('.nc').length"
    assert seen(page, f"return [hits, {foreign}, {shown}]") == [0, 0, len(all_attacked)]


def test_this_browser_would_run_a_script(seen: Seen) -> None:
    page = "<script>var hits = 0; function hit() { hits++ }</script><script>hit()</script>"
    assert seen(page, "return hits") == 1
