"""What a written sentence may be shown as, in words and signs, wherever it is shown."""

from answering.checking import VERDICT_SIGNS, Verdict
from answering.prose.values import Standing

STANDING_NAMES = {
    Standing.BORNE_OUT: "Báo cáo xác nhận",
    Standing.CONTRADICTED: "Báo cáo nói khác",
    Standing.UNFOUND: "Không lấy từ báo cáo",
}

STANDING_SIGNS = {
    Standing.BORNE_OUT: VERDICT_SIGNS[Verdict.CONFIRMED],
    Standing.CONTRADICTED: VERDICT_SIGNS[Verdict.DIFFERENT],
    Standing.UNFOUND: VERDICT_SIGNS[Verdict.ABSENT],
}
"""One character each, so that a standing is told without colour."""
