using System.Globalization;
using System.Text.RegularExpressions;

namespace Watch.Sources.Amf.Texts;

/// <summary>What is held after a crossing: "et détenir 1 204 330 actions … représentant autant de droits de vote, soit …".</summary>
internal sealed partial record HeldShares
{
    public decimal? CapitalPercent { get; private init; }

    public decimal? VotesPercent { get; private init; }

    public long? Shares { get; private init; }

    public long? Votes { get; private init; }

    /// <summary>The adverbs behind the verb.</summary>
    public string Lead { get; private init; } = "";

    /// <summary>How many percentages of it were read.</summary>
    public int Read { get; private init; }

    /// <summary>
    /// The first statement of a holding in a part of a text that is about the same holder: of a crossing by one firm none that is held in
    /// concert, and the reverse. Null where none can be read.
    /// </summary>
    public static HeldShares? Of(string text, bool concert)
    {
        foreach (Match verb in Verb.Matches(text))
        {
            string behind = text[(verb.Index + verb.Length)..];
            if (None.Match(behind) is { Success: true } none && (verb.Groups["no"].Success || none.Groups["no"].Success))
            {
                return Nothing(none);
            }

            if (Percents.Match(behind) is { Success: true } held && IsOfHolder(LeadOf(behind, held), concert))
            {
                return With(LeadOf(behind, held), held);
            }
        }

        return null;
    }

    private static bool IsOfHolder(string lead, bool concert) => !(concert ? Alone : InConcert).IsMatch(lead) && !Earlier.IsMatch(lead);

    private static string LeadOf(string behind, Match held) =>
        behind[..Math.Min(IndexOf(held.Groups["capital"], behind), IndexOf(held.Groups["votes"], behind))];

    private static int IndexOf(Group group, string text) => group.Success ? group.Index : text.Length;

    /// <summary>The shares of "détenir 1 204 330 actions"; null where none are counted.</summary>
    public static long? SharesOf(string text) =>
        Verb.Match(text) is { Success: true } verb ? Count(SharesHeld.Match(text[(verb.Index + verb.Length)..]).Groups["count"]) : null;

    private static HeldShares Nothing(Match none) =>
        none.Groups["votes"].Success
            ? new HeldShares { VotesPercent = 0, Votes = 0 }
            : new HeldShares
            {
                CapitalPercent = 0,
                VotesPercent = 0,
                Shares = 0,
                Votes = 0,
            };

    private static HeldShares With(string lead, Match held)
    {
        decimal? capital = Percent(held.Groups["capital"]);
        decimal? votes = Percent(held.Groups["votes"]);
        long? shares = Count(SharesHeld.Match(lead).Groups["count"]);
        Match voted = VotesHeld.Match(lead);
        return new HeldShares
        {
            CapitalPercent = capital ?? (held.Groups["both"].Success ? votes : null),
            VotesPercent = votes ?? (held.Groups["both"].Success ? capital : null),
            Shares = shares,
            Votes = voted.Groups["same"].Success ? shares : Count(voted.Groups["count"]),
            Lead = lead,
            Read = held.Groups["capital"].Captures.Count + held.Groups["votes"].Captures.Count,
        };
    }

    private static decimal? Percent(Group printed) =>
        printed.Success
        && decimal.TryParse(
            printed.Value.Replace(CompactText.DecimalMark, '.').Replace(',', '.').Replace(" ", "", StringComparison.Ordinal),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out decimal percent
        )
        && percent <= 100
            ? percent
            : null;

    // Thousands stand apart; a fourth digit at the end is the mark of a footnote.
    private static long? Count(Group printed)
    {
        if (!printed.Success)
        {
            return null;
        }

        string[] groups = printed.Value.Split(' ', '.');
        string digits =
            groups.Length > 1 && groups[^1].Length == 4 ? string.Concat(groups)[..^1]
            : groups[1..].All(g => g.Length == 3) && groups[0].Length <= (groups.Length == 1 ? 18 : 3) ? string.Concat(groups)
            : "";
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long count) ? count : null;
    }

    private const string Number = @"[0-9]{1,3}(?:[\u066B.,] ?[0-9]{1,4})?";

    private const string OfCapital = "%[0-9]?(?:du|deson|de)capital(?:social)?(?:etautantde)?";

    private const string OfVotes = "%[0-9]?(?:des|deses|en)droitsdevote";

    [GeneratedRegex(
        "(?<no>(?:ne|n'en)plus)?(?:deten(?:ir|ait|aient)|detien(?:t|nent)|(?<!,)representant(?=" + Number + "%))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Verb { get; }

    [GeneratedRegex(
        "^(?<no>plus)?[^.%0-9]{0,60}?(?:aucune?(?:seule)?(?:action|titre)|d'actions?(?!.{0,300}%)|(?<votes>aucundroitdevote))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex None { get; }

    [GeneratedRegex(
        @"(?:^[^.%0-9]{0,120}?|soit(?:,?(?:aumeme|a)[a-z]+,)?(?:directement|indirectement|et|untotalde|,)*|representant)(?:"
            + "(?<capital>"
            + Number
            + ")"
            + OfCapital
            + "(?:,?et(?:de)?(?<votes>"
            + Number
            + ")"
            + OfVotes
            + "|(?<both>,?et(?:de[s]?|ses)droitsdevote))?"
            + "|(?<votes>"
            + Number
            + ")"
            + OfVotes
            + "(?:,?et(?:de)?(?<capital>"
            + Number
            + ")"
            + OfCapital
            + "|(?<both>,?etducapital))?)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Percents { get; }

    [GeneratedRegex(
        @"^(?:(?!dont|assimil)[^0-9])*?(?<count>[0-9]{1,3}(?:[ .][0-9]{3})*[0-9]?|[0-9]+)(?:actions|titres)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex SharesHeld { get; }

    [GeneratedRegex(
        @"representant(?:(?<same>autantde|lememenombrede)|(?<count>[0-9]{1,3}(?:[ .][0-9]{3})*[0-9]?|[0-9]+))droitsdevote",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex VotesHeld { get; }

    [GeneratedRegex("auparavant|precedemment|prealablement|anterieurement|jusqu'alors|avantl", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Earlier { get; }

    [GeneratedRegex("deconcert|leconcert", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InConcert { get; }

    [GeneratedRegex("individuel|seule?,", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Alone { get; }
}
