using System.Text.Json.Serialization;
using Watch.Contracts.Identifiers;

namespace Watch.Contracts.Notices;

/// <summary>
/// One publication, normalised. The same publication has the same <see cref="Key"/> whichever channel it is read from;
/// what is here is immutable, and changed content is a new revision in the log.
/// </summary>
public sealed record Notice
{
    /// <summary>Who published it.</summary>
    public required SourceId Source { get; init; }

    /// <summary>The publisher's id; see <see cref="NoticeKey"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Which of the publisher's families it stands in, as in <c>rcs-a</c>; a stage is set by family.</summary>
    public required string Family { get; init; }

    /// <summary>Initial, rectifying or annulling.</summary>
    public NoticeType Type { get; init; }

    /// <summary>The id of the notice that this one rectifies or annuls, in the same source.</summary>
    public string? Corrects { get; init; }

    /// <summary>
    /// The day on which that one was published, as this one prints it; null where it prints none, or the two contradict each other.
    /// </summary>
    public DateOnly? CorrectsOn { get; init; }

    /// <summary>The legal day of publication. Not a time of upload: a Sunday is normal.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>The moment of publication (UTC), where the publisher tells one.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>
    /// True where the publisher prints no date: <see cref="PublishedOn"/> is then the day the notice was first read, and no part
    /// of its content, so that the same text read on another day is the same revision.
    /// </summary>
    public bool DateDetected { get; init; }

    /// <summary>What it announces, in document order; at least one but in an annulling stub.</summary>
    public required IReadOnlyList<NoticeEvent> Events { get; init; }

    /// <summary>Who is in it, in document order, those named by the prose alone last.</summary>
    public IReadOnlyList<Party> Parties { get; init; } = [];

    /// <summary>
    /// The département of the court (<c>01</c>…<c>95</c>, <c>2A</c>, <c>2B</c>, <c>971</c>…<c>976</c>): not the firm's.
    /// </summary>
    public string? Departement { get; init; }

    /// <summary>The court or publisher's office, as printed.</summary>
    public string? Court { get; init; }

    /// <summary>
    /// The free text of the notice that bears on the event (descriptif, complement of a judgment, comment); no home address.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>
    /// All of the text that the publisher prints, where <see cref="Text"/> is its beginning: it is searched while rules judge, stands in
    /// the log for the retention period, and is no part of the notice.
    /// </summary>
    [JsonIgnore]
    public string? FullText { get; init; }

    /// <summary>The official publication on the publisher's site.</summary>
    public Uri? Link { get; init; }

    /// <summary>
    /// What it is about where several notices tell it (an entry of a register on many patents): one alert for all. Unique over all sources,
    /// as in <c>inpi-patents:0198262:GC</c>; null where it is its own matter.
    /// </summary>
    public string? Matter { get; init; }

    /// <summary>The patent or application that it is about; null where it is about none.</summary>
    public Patent? Patent { get; init; }

    /// <summary>The classifications of a patent, in document order.</summary>
    [JsonIgnore]
    public IReadOnlyList<Classification> Classifications { get; init; } = [];

    /// <summary>
    /// Who stands above its firms, before and after. Found in the registers and in what others declared while rules judge; no notice is
    /// stored with it.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<ControlPath> Ownership { get; init; } = [];

    /// <summary>Whether a firm may be in it that no SIREN tells: a party without one, or a text without parties.</summary>
    [JsonIgnore]
    public bool HasNameAlone => Parties.Count == 0 || Parties.Any(p => p.HasNameAlone || p.HasOtherNumber);

    /// <summary>Its name for ever.</summary>
    public NoticeKey Key => new(Source, Id);

    /// <summary>The name of the notice it corrects.</summary>
    public NoticeKey? CorrectsKey => Corrects is null ? null : new NoticeKey(Source, Corrects);

    // Left out of the canonical text where there is none, so that what was written before there were any is written as before.
    [JsonInclude]
    [JsonPropertyName("classifications")]
    internal IReadOnlyList<Classification>? WrittenClassifications
    {
        get => Classifications.Count == 0 ? null : Classifications;
        init => Classifications = value ?? [];
    }
}
