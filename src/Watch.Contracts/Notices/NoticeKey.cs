using Watch.Contracts.Identifiers;

namespace Watch.Contracts.Notices;

/// <summary>
/// What names a notice for ever: its source and the publisher's own id, the same whichever channel it is read from.
/// For the BODACC: the letter, the eight-digit parution and the unpadded notice number (<c>A2026015375</c>).
/// </summary>
public readonly record struct NoticeKey(SourceId Source, string Id)
{
    public override string ToString() => $"{Source}:{Id}";
}
