using System.Text.RegularExpressions;
using Watch.Contracts.Notices;

namespace Watch.Sources.Amf.Texts;

/// <summary>What a complement adds on what is held: "La société X a précisé détenir 1 204 330 actions".</summary>
internal static partial class ComplementHolding
{
    /// <summary>A crossing without direction or thresholds, which the completed decision tells; null where nothing is held.</summary>
    public static NoticeEvent? Read(CompactText text, string source, DecisionSentences sentences, ReadingNotes notes)
    {
        Match verb = Precised.Match(text.Text);
        if (!verb.Success)
        {
            return null;
        }

        int sentence = sentences.StartOf(verb.Index);
        LetterDays? letter = LetterDays.Read(text, sentence, verb.Index, null, notes);
        DeclarantZone zone = DeclarantZone.Read(text, source, letter?.End ?? sentence, verb.Index, notes);
        string held = text.Text[(verb.Index + verb.Groups["verb"].Length)..sentences.EndOf(verb.Index)];
        return new NoticeEvent
        {
            Kind = EventKind.ThresholdCrossing,
            Stake = new Stake
            {
                Declarants = zone.Declarants,
                Concert = zone.Concert,
                OnBehalf = zone.OnBehalf,
                ReceivedOn = letter?.Received,
                CompletedOn = letter?.Completed ?? [],
                CapitalPercent = HeldShares.Of(held, zone.Concert)?.CapitalPercent,
                VotesPercent = HeldShares.Of(held, zone.Concert)?.VotesPercent,
                Shares = HeldShares.SharesOf(held),
            },
        };
    }

    [GeneratedRegex(
        "(?<verb>,?(?:a|ont)(?:precise|declare|indique))detenir",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Precised { get; }
}
