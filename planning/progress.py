"""The light of a sheet as the component `status` draws it: a shape, a word and a colour."""

from planning.enums import Progress

SHAPES = {
    Progress.NOT_STARTED: "none",
    Progress.ON_TRACK: "good",
    Progress.AT_RISK: "warn",
    Progress.OFF_TRACK: "bad",
    Progress.DONE: "good",
    Progress.STOPPED: "none",
}


def shape_of(progress: str) -> str:
    return SHAPES[Progress(progress)]
