using System.Text.RegularExpressions;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.RcsA;

/// <summary>When and where human beings were born, their nationality and their homes never reach a notice.</summary>
public sealed partial class NobodysBusinessTests
{
    [Theory]
    [InlineData("Domicile du partageant : 3 rue Inventée 63300 Thiers. Les oppositions seront là.", "Les oppositions seront là.")]
    [InlineData(
        "Vendeurs M. et Mme MARLIAC Odon, 5 route du Mortier, 63300 Thiers. Oppositions chez Me BREZU.",
        "Vendeurs M. et Mme MARLIAC Odon. Oppositions chez Me BREZU."
    )]
    [InlineData("Liquidateur : MARLIAC Odon, né le 3 mars 1970 à Thiers, de nationalité française.", "Liquidateur : MARLIAC Odon.")]
    [InlineData("Le cédant, 12 bis, chemin du Gué, 03200 Vichy", "Le cédant")]
    [InlineData("la société apporteuse, 4 rue des Forges 63300 Thiers", "la société apporteuse, 4 rue des Forges 63300 Thiers")]
    [InlineData("Le vendeur cède pour 15000 euros", "Le vendeur cède pour 15000 euros")]
    public void Births_and_homes_are_cut_and_what_stands_around_them_is_kept(string printed, string kept) =>
        Assert.Equal(kept, PersonalDetails.Cut(printed));

    [Fact]
    public void No_text_of_the_editions_tells_of_a_birth_a_nationality_or_a_home()
    {
        string[] found =
        [
            .. Editions
                .All.SelectMany(e => e.Parsed.OfType<Parsed.Accepted>())
                .SelectMany(a => TextsOf(a.Notice).SelectMany(t => Hunted.Matches(t).Select(m => $"{a.Notice.Id}: {m.Value}"))),
        ];
        Assert.True(found.Length == 0, $"{found.Length}:\n{string.Join('\n', found.Take(40))}");
    }

    private static IEnumerable<string> TextsOf(Notice notice) =>
        notice
            .Events.Select(e => e.Label)
            .Append(notice.Text)
            .Concat(notice.Parties.Where(p => p.Person == PersonType.Natural).Select(p => p.Name))
            .Concat(notice.Parties.SelectMany(p => p.Officers).SelectMany(o => new[] { o.Name, o.UsageName, o.RepresentedBy }))
            .OfType<string>();

    [GeneratedRegex(
        @"\b[Nn]ée?(?:\(e\))?s? (?:le [0-9]|à \p{Lu}).{0,20}|\bnationalité\b.{0,20}|\b(?:date|lieu) de naissance\b.{0,20}"
            + @"|\bdemeurant\b.{0,30}"
            + @"|\b[Dd]omicile d(?:u|es|e la|e l')\s?(?:ancien|nouv|préc|vend|céd|partag|dona|baill|acqu|propri|hérit|conj).{0,40}"
            + @"|\b(?:[Vv]endeu|[Cc]édant|[Pp]artageant|[Dd]onat(?:eu|ai|ri)|[Bb]ailleu|[Aa]cheteu|[Pp]ropriétaire)\w*\b"
            + @"[^.;]{0,100},? [0-9]{1,4}(?: bis| ter)?,? "
            + @"(?:rue|route|avenue|boulevard|chemin|place|impasse|allée|lotissement|lieu-dit)\b.{0,30}"
    )]
    private static partial Regex Hunted { get; }
}
