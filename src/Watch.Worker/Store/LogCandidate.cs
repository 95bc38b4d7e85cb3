using System.Text;
using Watch.Contracts.Notices;

namespace Watch.Worker.Store;

/// <summary>A notice on its way into the log.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Channel">The name of the channel it came by.</param>
/// <param name="Rank">The rank of that channel.</param>
/// <param name="Live">False for a notice of a source in shadow, which raises nothing.</param>
/// <param name="Document">The name of the document it was read from.</param>
/// <param name="Fetched">
/// True when the publisher says it today; false for a file that somebody chose, which may be of any age: an older content
/// read again from a file is known, from the publisher it has come back and is a new revision.
/// </param>
internal sealed record LogCandidate(Notice Notice, string Channel, int Rank, bool Live, string Document, bool Fetched = false)
{
    /// <summary>The canonical text of the notice in UTF-8, written once.</summary>
    public ReadOnlyMemory<byte> Payload => field.IsEmpty ? field = NoticeJson.WriteUtf8(Notice) : field;

    /// <summary>The name of its content.</summary>
    public string Hash => field ??= Notice.DateDetected ? NoticeJson.ContentHash(Notice) : NoticeJson.ContentHash(Payload.Span);

    /// <summary>Other ids that the log may know it by; see <see cref="Parsed.Accepted.Aliases"/>.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>
    /// The name of the whole text, its figures left out, since counters in it are no news; null where the notice has all of it.
    /// </summary>
    public string? TextHash =>
        field ??= Notice.FullText is { } text
            ? NoticeJson.ContentHash(Encoding.UTF8.GetBytes(string.Concat(text.Where(c => !char.IsDigit(c)))))
            : null;

    /// <summary>The same under the id that the log knows it by.</summary>
    public LogCandidate Known(string id) => new LogCandidate(Notice with { Id = id }, Channel, Rank, Live, Document, Fetched).Written();

    /// <summary>Itself, written: so that no lock is held meanwhile.</summary>
    public LogCandidate Written()
    {
        _ = Hash;
        _ = TextHash;
        return this;
    }
}

/// <summary>What follows from what became of a candidate.</summary>
internal static class AppendOutcomes
{
    /// <summary>Whether it got a row.</summary>
    public static bool IsRow(this AppendOutcome outcome) => outcome is AppendOutcome.New or AppendOutcome.Revised or AppendOutcome.Promoted;
}

/// <summary>What became of a candidate.</summary>
internal enum AppendOutcome
{
    /// <summary>The first revision of this notice.</summary>
    New,

    /// <summary>Other content than before, from a channel at least as rich: a new revision.</summary>
    Revised,

    /// <summary>Known from a source in shadow, now live: a row of its own with the same content and revision.</summary>
    Promoted,

    /// <summary>This content was stored before; nothing was written.</summary>
    Known,

    /// <summary>
    /// Other content, but from a poorer channel than the latest revision's; nothing was written. A live candidate is
    /// measured against live revisions alone: what is in shadow silences nobody.
    /// </summary>
    Outranked,
}
