using System.Text.Json.Serialization;

namespace Watch.Contracts.Notices;

/// <summary>
/// What somebody holds of a firm, as a declaration prints it (code de commerce, art. L233-7; règlement général de l'AMF, art. 223-11
/// and following). Every percentage is of the whole, from 0 to 100.
/// </summary>
public sealed record Stake
{
    /// <summary>Per cent of the capital after the event.</summary>
    public decimal? CapitalPercent { get; init; }

    /// <summary>Per cent of the voting rights after the event.</summary>
    public decimal? VotesPercent { get; init; }

    /// <summary>
    /// The thresholds crossed, in per cent: 5, 10, 15, 20, 25, 30, 33.33, 50, 66.67, 90, 95 by law, others by statutes. Those of the
    /// capital and of the votes together, each once.
    /// </summary>
    public IReadOnlyList<decimal> Thresholds { get; init; } = [];

    public CrossingDirection Direction { get; init; }

    /// <summary>The thresholds crossed in capital; empty where none was, or where the source does not tell capital from votes.</summary>
    [JsonIgnore]
    public IReadOnlyList<decimal> CapitalThresholds { get; init; } = [];

    /// <summary>The thresholds crossed in voting rights; as <see cref="CapitalThresholds"/>.</summary>
    [JsonIgnore]
    public IReadOnlyList<decimal> VotesThresholds { get; init; } = [];

    /// <summary>Who declares: several only where they act in concert (art. L233-10). Empty where not told.</summary>
    [JsonIgnore]
    public IReadOnlyList<Declarant> Declarants { get; init; } = [];

    /// <summary>Whether it is a concert that crossed (art. L233-10); false for one who declares for itself.</summary>
    public bool Concert { get; init; }

    /// <summary>Directly, indirectly or both.</summary>
    public HoldingForm Form { get; init; }

    /// <summary>Whether it is held for clients or funds that the declarant manages (règlement général de l'AMF, art. 223-12).</summary>
    public bool OnBehalf { get; init; }

    /// <summary>The day on which the AMF received the declaration. The day of the crossing is <see cref="NoticeEvent.On"/>.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The days of the letters that completed it, in document order.</summary>
    [JsonIgnore]
    public IReadOnlyList<DateOnly> CompletedOn { get; init; } = [];

    /// <summary>The shares held after the event.</summary>
    public long? Shares { get; init; }

    /// <summary>The voting rights held after the event.</summary>
    public long? Votes { get; init; }

    /// <summary>What it results from, as printed.</summary>
    public string? Cause { get; init; }

    /// <summary>
    /// True where nobody traded (double voting rights, another number of shares or votes of the firm), false where somebody did; null
    /// where the cause is not told or tells neither.
    /// </summary>
    public bool? Passive { get; init; }

    /// <summary>
    /// Whether it is declared after the time allowed ("à titre de régularisation"): four trading days (art. R233-1; RG AMF, 223-14).
    /// </summary>
    public bool Regularisation { get; init; }

    /// <summary>
    /// How far what is held lies from the thresholds crossed, in points, capital and votes each for itself: the greatest distance of all.
    /// Null where a threshold is not told apart, or what is held against it is not told.
    /// </summary>
    [JsonIgnore]
    public decimal? ThresholdDistance
    {
        get
        {
            decimal? capital = Distance(CapitalThresholds, CapitalPercent);
            decimal? votes = Distance(VotesThresholds, VotesPercent);
            return CapitalThresholds.Count == 0 ? votes
                : VotesThresholds.Count == 0 ? capital
                : capital is { } one && votes is { } other ? Math.Max(one, other)
                : null;
        }
    }

    // Left out where there are none, so that what was written before there were any is written as before.
    [JsonInclude]
    [JsonPropertyName("capital_thresholds")]
    public IReadOnlyList<decimal>? WrittenCapitalThresholds
    {
        get => OrNull(CapitalThresholds);
        init => CapitalThresholds = value ?? [];
    }

    [JsonInclude]
    [JsonPropertyName("votes_thresholds")]
    public IReadOnlyList<decimal>? WrittenVotesThresholds
    {
        get => OrNull(VotesThresholds);
        init => VotesThresholds = value ?? [];
    }

    [JsonInclude]
    [JsonPropertyName("declarants")]
    public IReadOnlyList<Declarant>? WrittenDeclarants
    {
        get => OrNull(Declarants);
        init => Declarants = value ?? [];
    }

    [JsonInclude]
    [JsonPropertyName("completed_on")]
    public IReadOnlyList<DateOnly>? WrittenCompletedOn
    {
        get => OrNull(CompletedOn);
        init => CompletedOn = value ?? [];
    }

    private static IReadOnlyList<T>? OrNull<T>(IReadOnlyList<T> list) => list.Count == 0 ? null : list;

    private static decimal? Distance(IReadOnlyList<decimal> thresholds, decimal? held) =>
        thresholds.Count > 0 && held is { } percent ? thresholds.Max(t => Math.Abs(t - percent)) : null;
}
