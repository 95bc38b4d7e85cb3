using System.Text.RegularExpressions;
using Watch.Contracts.Notices;

namespace Watch.Sources.Amf.Texts;

/// <summary>What one verb of a text tells: who, which crossings, and what is held after them.</summary>
/// <param name="Text">The text of the decision.</param>
/// <param name="Source">What is printed.</param>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Notes">What could not be read.</param>
internal sealed partial record CrossingSentence(CompactText Text, string Source, DecisionSentences Sentences, ReadingNotes Notes)
{
    private const int ShortestName = 5;

    private const int LongestShown = 60;

    /// <summary>Who declares, and when that was received.</summary>
    public required DeclarantZone Zone { get; init; }

    public LetterDays? Letter { get; init; }

    public required IReadOnlyList<CrossingPart> Parts { get; init; }

    /// <summary>Where what belongs to the verb ends.</summary>
    public required int To { get; init; }

    /// <summary>The name of the issuer; null where it is not told for sure.</summary>
    public string? Issuer =>
        Parts
            .Where(p => p.List is not null)
            .Select(p => IssuerNames.Read(Text, Source, p.List!.End, To))
            .FirstOrDefault(n => n is not null);

    /// <summary>An event for each crossing.</summary>
    public IEnumerable<NoticeEvent> Events()
    {
        for (int i = 0; i < Parts.Count; i++)
        {
            yield return new NoticeEvent
            {
                Kind = EventKind.ThresholdCrossing,
                On = Parts[i].On,
                Stake = i == Parts.Count - 1 ? Last(Parts[i]) : Bare(Parts[i]),
            };
        }
    }

    private Stake Bare(CrossingPart part)
    {
        int lead = part.From + part.Lead.Length;
        IReadOnlyList<Declarant> partners = ConcertPartners.Read(Text, Source, part.From, lead, Notes);
        return new Stake
        {
            Thresholds = part.List?.All ?? [],
            CapitalThresholds = part.List is { IsApart: true } ? part.List.Capital : [],
            VotesThresholds = part.List is { IsApart: true } ? part.List.Votes : [],
            Direction = part.Direction,
            Declarants = Zone.Declarants.Count == 0 ? [] : ConcertPartners.Beside(Zone.Declarants, partners),
            Concert = IsConcert(part),
            Form = part.List is null ? HoldingForm.Unknown : FormOf(part.Lead),
            OnBehalf = Zone.OnBehalf,
            ReceivedOn = Letter?.Received,
            CompletedOn = Letter?.Completed ?? [],
            Passive = part.Lead.Contains("passiv", StringComparison.Ordinal) ? true : null,
            Regularisation = Zone.Regularisation,
        };
    }

    // What is held, and the cause, stand behind the last crossing.
    private Stake Last(CrossingPart part)
    {
        int from = part.List?.End ?? part.From;
        if (part.List is null)
        {
            Notes.Warn("threshold-not-told", Text.Shown(part.From, Math.Min(To, part.From + LongestShown)));
        }

        HeldShares? held = Held(part, from);
        string? cause = CrossingCauses.Read(Text, Sentences, from, To);
        Stake stake = Bare(part);
        int printed = Percentage.Count(Text.Text[from..To]) - (held?.Read ?? 0);
        if (printed > 0)
        {
            Notes.Warn(held is null ? "unreadable-holding" : "unread-percentage", $"{printed} of capital or votes");
        }

        stake = stake with
        {
            CapitalPercent = Plausible(stake.CapitalThresholds, held?.CapitalPercent, part.Direction),
            VotesPercent = Plausible(stake.VotesThresholds, held?.VotesPercent, part.Direction),
            Shares = held?.Shares,
            Votes = held?.Votes,
            Form = stake.Form == HoldingForm.Unknown && held is not null ? FormOf(held.Lead) : stake.Form,
            Cause = cause,
            Passive = stake.Passive ?? CrossingCauses.IsPassive(cause),
        };
        return stake;
    }

    private HeldShares? Held(CrossingPart part, int from)
    {
        bool concert = IsConcert(part);
        int end = Math.Min(Sentences.EndOf(from), To);
        HeldShares? held = HeldShares.Of(Text.Text[from..end], concert);
        for (int at = end; held is null && at < To; at = Sentences.EndOf(at))
        {
            end = Math.Min(Sentences.EndOf(at), To);
            held = IsAboutTheSame(at) ? HeldShares.Of(Text.Text[at..end], concert) : null;
        }

        return held;
    }

    private bool IsAboutTheSame(int at) =>
        Anaphor.IsMatch(Text.Text, at)
        || (
            Who.Match(Text.Text, at) is { Success: true } who
            && Zone.Names.Any(n => IsName(CompactText.Of(n).Text, who.Groups["name"].Value))
        );

    // "Ocean Imaginary détient" of Ocean Imaginary Partners LP.
    private static bool IsName(string name, string printed) =>
        name == printed || (printed.Length >= ShortestName && name.StartsWith(printed, StringComparison.Ordinal));

    // Whoever passed a threshold upwards holds it now: what says otherwise was told of another day or of somebody else.
    private decimal? Plausible(IReadOnlyList<decimal> thresholds, decimal? held, CrossingDirection direction)
    {
        bool isWrong =
            thresholds.Count > 0
            && direction switch
            {
                CrossingDirection.Upwards => held < thresholds.Max(),
                CrossingDirection.Downwards => held > thresholds.Min(),
                _ => false,
            };
        if (isWrong)
        {
            Notes.Warn("inconsistent-holding", FormattableString.Invariant($"{held} % after {string.Join(", ", thresholds)} %"));
        }

        return isWrong ? null : held;
    }

    private bool IsConcert(CrossingPart part) =>
        (Zone.Concert || part.Lead.Contains("deconcert", StringComparison.Ordinal))
        && !part.Lead.Contains("individuel", StringComparison.Ordinal);

    private static HoldingForm FormOf(string lead) =>
        (Direct.IsMatch(lead), Indirect.IsMatch(lead)) switch
        {
            (true, true) => HoldingForm.DirectAndIndirect,
            (true, false) => HoldingForm.Direct,
            (false, true) => HoldingForm.Indirect,
            _ => HoldingForm.Unknown,
        };

    [GeneratedRegex(
        @"\G(?:lasociete|la|le|l')?(?<name>[^,.;]{2,80}?)(?:,|a(?:declare|precise)|detient|detenait)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Who { get; }

    [GeneratedRegex("(?<!in)directement", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Direct { get; }

    [GeneratedRegex("indirectement|parl'interm?ediaire|parl'intermedaire", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Indirect { get; }

    [GeneratedRegex(
        "%[0-9]?(?:du|deson)capital|(?<!capital[a-z0-9,.]{0,12})%[0-9]?(?:des|deses)droitsdevote",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Percentage { get; }

    [GeneratedRegex(
        @"\G(?:elle|il|ils|elles|ledeclarant|lesdeclarants|ladeclarante|leconcert|acettedate|lasocietedegestion|celle-ci|"
            + @"celui-ci)(?![a-z]*(?:filiale))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Anaphor { get; }
}
