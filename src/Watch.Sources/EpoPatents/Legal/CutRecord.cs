using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Patents;

namespace Watch.Sources.EpoPatents.Legal;

/// <summary>A record of a weekly file, or why a piece of the file is none.</summary>
/// <param name="Root">What was read of it; null where it cannot be read.</param>
/// <param name="Fault">Why not; null where it was read.</param>
/// <param name="Notes">What was odd about its text.</param>
/// <param name="Position">Where it begins.</param>
internal sealed record CutRecord(XElement? Root, Parsed.Rejected? Fault, RecordNotes Notes, RecordPosition Position)
{
    /// <summary>The rejection of one whose texts no expression of ours comes to an end with.</summary>
    public Parsed.Rejected Unread() =>
        new(RejectReason.TooLarge, "A text of the record takes longer to read than any real one.", Raw: null) { Position = Position };
}
