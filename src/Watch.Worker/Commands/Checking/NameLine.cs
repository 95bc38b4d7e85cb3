using System.Globalization;
using Watch.Rules.Names;
using Watch.Worker.Commands.Showing;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Checking;

/// <summary>A line of <c>names --json</c>. Fields are only ever added.</summary>
internal sealed record NameLine : IListed
{
    private const int Decimals = 4;

    public required string Mention { get; init; }

    public required string? FirmId { get; init; }

    public required double Score { get; init; }

    public required NameOutcome Decision { get; init; }

    public required string Why { get; init; }

    public string? Name { get; init; }

    public string? GroupLink { get; init; }

    public string? Seen { get; init; }

    public int? Start { get; init; }

    public string? NoNews { get; init; }

    public required string Matcher { get; init; }

    public IReadOnlyList<NameEvidence> Evidence { get; init; } = [];

    public static NameLine Of(NameResult result) =>
        new()
        {
            Mention = result.Seen,
            FirmId = result.Firm?.Id,
            Score = Math.Round(result.Score, Decimals),
            Decision = result.Outcome,
            Why = result.Why,
            Name = result.Name?.Text,
            GroupLink = result.GroupLink?.Id,
            Matcher = result.Matcher,
            Evidence = Rounded(result.Evidence),
        };

    public static NameLine Of(string text, TextMention mention) =>
        new()
        {
            Mention = text,
            FirmId = mention.Outcome is NameOutcome.None ? null : mention.Firm.Id,
            Score = Math.Round(mention.Score, Decimals),
            Decision = mention.Outcome,
            Why = mention.Why,
            Name = mention.Name.Text,
            GroupLink = mention.IsGroupLink ? mention.Firm.Id : null,
            Seen = mention.Seen,
            Start = mention.Start,
            NoNews = mention.NoNews,
            Matcher = mention.Matcher,
            Evidence = Rounded(mention.Evidence),
        };

    public static NameLine Nothing(string text) =>
        new()
        {
            Mention = text,
            FirmId = null,
            Score = 0,
            Decision = NameOutcome.None,
            Why = "no name of the list stands in the text",
            Matcher = TextRecogniser.Version,
        };

    public string ToText(MessageLanguage language) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{DecisionIn(language), -10} {Score:0.00}  {FirmId ?? "-"}  {Mention}{language.Say(" : ", ": ")}{Why}"
        );

    private string DecisionIn(MessageLanguage language) =>
        language.Say(
            Decision switch
            {
                NameOutcome.Match => "reconnu",
                NameOutcome.Review => "à vérifier",
                _ => "aucune",
            },
            Decision.ToString().ToLowerInvariant()
        );

    private static IReadOnlyList<NameEvidence> Rounded(IReadOnlyList<NameEvidence> evidence) =>
        [.. evidence.Select(e => e with { Value = Math.Round(e.Value, Decimals) })];
}
