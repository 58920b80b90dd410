"""Citations: what is quoted of a pack, with who says so, in a style for people or for programs."""

from briefing.publish.citation.address import command_for as command_for
from briefing.publish.citation.reference import Reference as Reference
from briefing.publish.citation.reference import reference as reference
from briefing.publish.citation.styles import PLAIN as PLAIN
from briefing.publish.citation.styles import STYLES as STYLES
from briefing.publish.citation.styles import StyleError as StyleError
from briefing.publish.citation.styles import is_restricted as is_restricted
from briefing.publish.citation.styles import is_style_file as is_style_file
from briefing.publish.citation.styles import text_alone as text_alone
from briefing.publish.citation.styles import written as written
