"""Pasted links of posts: the network, the post and the day in them."""

from datetime import date

import pytest

from planning.communication.enums import LineProblem, Platform
from planning.rules.social_links import key_of, read_pasted, recognise

TODAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("url", "platform", "day"),
    [
        # A number of 19 digits, 41 of its bits are milliseconds.
        (
            "https://www.linkedin.com/posts/vvsg_gelijkekansen-activity-7123456789012345678-AbCd",
            Platform.LINKEDIN,
            date(2023, 10, 27),
        ),
        (
            "https://www.linkedin.com/feed/update/urn:li:activity:7123456789012345678/",
            Platform.LINKEDIN,
            date(2023, 10, 27),
        ),
        (
            "https://be.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7123456789012345678",
            Platform.LINKEDIN,
            date(2023, 10, 27),
        ),
        ("https://www.linkedin.com/pulse/een-artikel-vvsg/", Platform.LINKEDIN, None),
        ("https://lnkd.in/eAbCdEf", Platform.LINKEDIN, None),
        # The first post of the service's own announcement of its numbers.
        ("https://twitter.com/jack/status/20", LineProblem.NO_POST, None),
        ("https://x.com/vvsg/status/1382350606417817604?s=20", Platform.X, date(2021, 4, 14)),
        (
            "https://mobile.twitter.com/vvsg/status/1382350606417817604",
            Platform.X,
            date(2021, 4, 14),
        ),
        (
            "https://bsky.app/profile/vvsg.be/post/3jzfcijpj2z2a",
            Platform.BLUESKY,
            date(2023, 6, 30),
        ),
        (
            "https://mastodon.social/@vvsg/109372843234715640",
            Platform.MASTODON,
            date(2022, 11, 19),
        ),
        (
            "https://toot.example/users/vvsg/statuses/109372843234715640",
            Platform.MASTODON,
            date(2022, 11, 19),
        ),
        (
            "https://www.tiktok.com/@vvsg/video/6718335390845095173",
            Platform.TIKTOK,
            date(2019, 7, 27),
        ),
        ("https://vm.tiktok.com/ZMabcdef/", Platform.TIKTOK, None),
        ("https://www.facebook.com/vvsg/posts/pfbid02AbCdEf", Platform.FACEBOOK, None),
        (
            "https://www.facebook.com/permalink.php?story_fbid=123456&id=99",
            Platform.FACEBOOK,
            None,
        ),
        ("https://www.facebook.com/share/p/1AbCdEfG/", Platform.FACEBOOK, None),
        ("https://fb.watch/abcDEF/", Platform.FACEBOOK, None),
        ("https://youtu.be/dQw4w9WgXcQ?t=3", Platform.YOUTUBE, None),
        ("https://www.youtube.com/shorts/dQw4w9WgXcQ", Platform.YOUTUBE, None),
        ("https://www.linkedin.com/company/vvsg/", LineProblem.NO_POST, None),
        ("https://www.facebook.com/vvsg", LineProblem.NO_POST, None),
        ("https://www.instagram.com/vvsg/", LineProblem.NO_POST, None),
        ("https://x.com/vvsg", LineProblem.NO_POST, None),
        ("https://mastodon.social/@vvsg", LineProblem.NO_POST, None),
        ("https://bsky.app/profile/vvsg.be", LineProblem.NO_POST, None),
        ("https://www.youtube.com/@vvsg", LineProblem.NO_POST, None),
        ("https://krant.example/artikel/12", LineProblem.UNKNOWN, None),
        ("https://notlinkedin.com/posts/x-activity-7123456789012345678", LineProblem.UNKNOWN, None),
    ],
)
def test_each_network_by_its_host_and_the_day_by_its_number(url, platform, day):
    found = recognise(url)
    if isinstance(platform, LineProblem):
        assert found == platform
    else:
        assert (found[0], found[2]) == (platform, day)


def test_an_instagram_code_holds_its_day():
    platform, key, day = recognise("https://www.instagram.com/p/CuE2WNQs6vH/?igsh=abc")
    assert (platform, key) == (Platform.INSTAGRAM, "instagram:CuE2WNQs6vH")
    assert day.year == 2023
    assert recognise("https://www.instagram.com/vvsg/reel/CuE2WNQs6vH/")[1] == key


@pytest.mark.parametrize(
    "others",
    [
        (
            "https://www.linkedin.com/posts/vvsg_x-activity-7123456789012345678-AbCd",
            "https://linkedin.com/feed/update/urn:li:activity:7123456789012345678?utm_source=share",
        ),
        (
            "https://twitter.com/a/status/1382350606417817604",
            "https://x.com/a/status/1382350606417817604/photo/1",
        ),
        ("https://youtu.be/dQw4w9WgXcQ", "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=2"),
        (
            "https://mastodon.social/@a/109372843234715640",
            "https://mastodon.social/users/a/statuses/109372843234715640",
        ),
    ],
)
def test_one_post_has_one_key_however_its_address_is_written(others):
    assert len({key_of(url) for url in others}) == 1


def test_every_line_is_a_post_or_says_what_is_wrong_with_it():
    text = """
        https://x.com/vvsg/status/1382350606417817604

        zie onze post van gisteren
        https://youtu.be/aaaaaaaaaaa 3/11/2026
        https://youtu.be/bbbbbbbbbbb 31/11/2026
        https://youtu.be/ccccccccccc 2026-12-24
        https://youtu.be/ddddddddddd https://youtu.be/eeeeeeeeeee
        https://twitter.com/vvsg/status/1382350606417817604
        https://krant.example/artikel
        2 maart: https://youtu.be/fffffffffff.
    """
    found = read_pasted(text, TODAY)
    assert [(post.line, post.platform, post.day) for post in found.posts] == [
        (2, Platform.X, date(2021, 4, 14)),
        (5, Platform.YOUTUBE, date(2026, 11, 3)),
        (11, Platform.YOUTUBE, None),
    ]
    assert found.posts[-1].url == "https://youtu.be/fffffffffff"
    assert [(line.line, line.problem) for line in found.bad] == [
        (4, LineProblem.NO_LINK),
        (6, LineProblem.BAD_DATE),
        (7, LineProblem.FUTURE),
        (8, LineProblem.TWO_LINKS),
        (9, LineProblem.TWICE),
        (10, LineProblem.UNKNOWN),
    ]
    lines = [line for line in text.splitlines() if line.strip()]
    assert len(found.posts) + len(found.bad) == len(lines)


def test_a_day_typed_on_the_line_goes_before_the_one_in_the_number():
    found = read_pasted("https://x.com/vvsg/status/1382350606417817604 02/05/2021", TODAY)
    assert found.posts[0].day == date(2021, 5, 2)


def test_a_number_that_is_no_moment_tells_no_day():
    far = "https://mastodon.social/@vvsg/99999999999999999999"
    assert read_pasted(far, TODAY).posts[0].day is None


@pytest.mark.parametrize(
    "text", ["https://", "https://[x/", "http://@", "https://x.com/" + "a" * 600, "ftp://x.com/1"]
)
def test_rubbish_is_named_and_never_breaks(text):
    found = read_pasted(text, TODAY)
    assert found.posts == ()
    assert len(found.bad) == 1
