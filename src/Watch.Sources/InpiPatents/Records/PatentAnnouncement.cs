using Watch.Contracts.Notices;

namespace Watch.Sources.InpiPatents.Records;

/// <summary>One thing that a record announces: a notice of its own.</summary>
/// <param name="Id">Its name for ever, the same by every channel.</param>
/// <param name="Event">What happened.</param>
internal sealed record PatentAnnouncement(string Id, NoticeEvent Event)
{
    /// <summary>What the notice is about where many records tell of it, or null.</summary>
    public string? Matter { get; init; }

    /// <summary>The id of the notice that it corrects, or null.</summary>
    public string? Corrects { get; init; }

    /// <summary>What is printed of it besides, or null.</summary>
    public string? Text { get; init; }
}
