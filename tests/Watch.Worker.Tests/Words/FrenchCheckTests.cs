using System.Text.RegularExpressions;
using Xunit;

namespace Watch.Worker.Tests.Words;

/// <summary>
/// Two thousand alerts made of the editions at hand, held against a French dictionary and the rules of typography. What notices print is
/// theirs, and left out by what the program knows of it; every other word is ours.
/// </summary>
public sealed partial class FrenchCheckTests(ITestOutputHelper output)
{
    private const int Enough = 2_000;
    private const int MostListed = 40;

    [Fact]
    public async Task Every_word_of_ours_is_in_the_dictionary()
    {
        IReadOnlyList<string> unknown = await Hunspell.UnknownAsync(Ours.SelectMany(OwnWords.In), TestContext.Current.CancellationToken);
        List(unknown.Select(word => $"{word}: {LineWith(word)}"));
        Assert.Empty(unknown.Except(Names, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_sign_of_ours_has_its_blank() => Nothing(PlainBlank());

    [Fact]
    public void Every_figure_of_ours_holds_together() => Nothing(BrokenFigure());

    [Fact]
    public void There_is_one_apostrophe_and_no_double_blank() => Nothing(OtherApostrophe());

    [Fact]
    public void What_an_officer_is_has_no_capital()
    {
        string[] wrong =
        [
            .. Alerts
                .SelectMany(a => a.State.Facts.Officers.Concat(a.State.Facts.Roster).Select(o => (a.Page, o.Role)))
                .Where(p => p.Role.Length > 0 && char.IsUpper(p.Role[0]) && p.Page.Contains($"({p.Role})", StringComparison.Ordinal))
                .Select(p => p.Role)
                .Distinct(StringComparer.Ordinal),
        ];
        List(wrong);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Gravité : élevée")]
    [InlineData("Qui l’achète ?")]
    [InlineData("Gravité: élevée")]
    [InlineData("« texte »")]
    public void A_planted_blank_is_found(string line) => Assert.Matches(PlainBlank(), line);

    [Theory]
    [InlineData("130 000 €")]
    [InlineData("SIREN 999101116")]
    public void A_planted_figure_is_found(string line) => Assert.Matches(BrokenFigure(), line);

    [Fact]
    public async Task A_planted_mistake_is_found() =>
        Assert.Equal(
            ["entreprize"],
            await Hunspell.UnknownAsync(OwnWords.In("l’entreprize d’à côté"), TestContext.Current.CancellationToken)
        );

    // Names of registers, and the code de commerce's word for who contributes a business, which the dictionary lacks.
    private static readonly string[] Names = ["SIREN", "BODACC", "LEI", "apporteuse"];

    private static readonly Lazy<IReadOnlyList<RealAlert>> _made = new(() => RealAlerts.AtLeast(Enough));

    private static readonly Lazy<string[]> _ours = new(() => [.. _made.Value.Select(OwnWords.Of)]);

    private static IReadOnlyList<RealAlert> Alerts => _made.Value;

    private static string[] Ours => _ours.Value;

    private static string LineWith(string word) =>
        Ours.SelectMany(p => p.Split('\n')).First(l => OwnWords.In(l).Contains(word, StringComparer.Ordinal));

    private void Nothing(Regex fault)
    {
        string[] wrong = [.. Ours.SelectMany(p => p.Split('\n')).Where(l => fault.IsMatch(l)).Distinct(StringComparer.Ordinal)];
        List(wrong);
        Assert.Empty(wrong);
    }

    private void List(IEnumerable<string> lines)
    {
        output.WriteLine($"{Ours.Length} alerts");
        foreach (string line in lines.Take(MostListed))
        {
            output.WriteLine(line);
        }
    }

    [GeneratedRegex(
        @"[^\s\u00A0\u202F] [:;!?»]|« |[^\s\u00A0\u202F_][;!?](\s|$)|\p{L}:(\s|$)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex PlainBlank();

    [GeneratedRegex(@"\d \d{3}(?!\d)|\d [€%]|SIREN \d{9}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BrokenFigure();

    [GeneratedRegex(@"\p{L}['\u2018\u02BC]\p{L}|\S  \S", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherApostrophe();
}
