using System.Xml.Linq;
using AngleSharp.Dom;
using Watch.Contracts.Notices;
using Watch.Rules.Editions;
using Watch.Rules.Fiches;
using Watch.Rules.French;
using Watch.Rules.Tests.Editions;
using Watch.Rules.Text;
using Xunit;

namespace Watch.Rules.Tests.Fiches;

/// <summary>A fiche as people read it: text and page, which say the same.</summary>
public class FichePageTests
{
    private static readonly Fiche Empty = Told.FicheOf();

    [Fact]
    public void Each_fact_tells_since_when_and_by_which_notice()
    {
        string text = FicheText.Of(Told.Whole);

        Assert.Contains("VALDORIX MECANIQUE\n==", text, StringComparison.Ordinal);
        Assert.Contains(
            "Fiche, SIREN 999\u202F404\u202F445\n10 annonces, du 2 janvier 2020 au 2 janvier 2023.",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "* 130\u202F000\u00A0€\n  Événement : modification du capital\n  Depuis : 2 janvier 2022\n  Avant : 10\u202F000\u00A0€\n"
                + "  Annonce : bodacc:A4 du 2 janvier 2022 : https://www.example.org/annonce/A4\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "* 10\u202F000\u00A0€\n  Événement : imprimé dans l’annonce\n  Depuis : 2 janvier 2020, non connu avant\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("* Sauvegarde : en cours\n  Jugement d’ouverture d’une sauvegarde : bodacc:A6", text, StringComparison.Ordinal);
        Assert.Contains("  État : parti\n", text, StringComparison.Ordinal);
        Assert.Contains("  Clôture : 31 décembre 2020\n", text, StringComparison.Ordinal);
        Assert.Contains("* Semoir à engrenages\n  Numéro : FR9000001A1\n  État : publié\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_firm_of_which_nothing_was_read_that_is_said()
    {
        string text = FicheText.Of(Empty);

        Assert.Contains("Aucune annonce lue ne porte un numéro de cette entreprise.", text, StringComparison.Ordinal);
        Assert.Contains("- Capital : rien n’est connu\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Text_and_page_hold_the_same_words_in_the_same_order(bool whole)
    {
        Fiche fiche = whole ? Told.Whole : Empty;
        IDocument page = PageReading.Read(FichePage.Of(fiche));
        IReadOnlyList<string> text = PageReading.WordsOf(FicheText.Of(fiche));

        Assert.Equal(text.Where(w => !IsLink(w)), PageReading.Words(page));
        Assert.Equal(text.Where(IsLink), page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Where(IsLink));
    }

    [Fact]
    public void The_page_is_well_formed_its_headings_stand_in_order_and_nothing_comes_from_outside()
    {
        string html = FichePage.Of(Told.Whole);
        IDocument page = PageReading.Read(html);
        int[] levels = [.. page.QuerySelectorAll("h1,h2,h3").Select(h => h.TagName[1] - '0')];

        Assert.Equal("html", XElement.Parse(html["<!DOCTYPE html>\n".Length..]).Name);
        Assert.Equal("fr", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.InRange(pair.Second, 2, pair.First + 1));
        Assert.Empty(page.QuerySelectorAll("script,style,link,img,iframe,object,embed,form,base,[src],[srcset],[background]"));
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Theory]
    [MemberData(nameof(HostileValuesTests.Words), MemberType = typeof(HostileValuesTests))]
    public void Words_of_others_stay_words(string words)
    {
        string html = FichePage.Of(Hostile(words));

        Assert.Equal(
            PageReading.Read(FichePage.Of(Hostile("Semoir"))).All.Select(e => e.TagName),
            PageReading.Read(html).All.Select(e => e.TagName)
        );
        Assert.True(PrintableText.IsPrintable(html));
        Assert.InRange(FicheText.Of(Hostile(words)).Split('\n').Max(l => l.Length), 1, 1_000);
    }

    [Fact]
    public void A_link_that_a_browser_should_not_open_is_none()
    {
        Notice notice = Told.CapitalOf("A1", "2020-01-02", 10_000) with { Link = new Uri("javascript:alert(1)") };

        Assert.DoesNotContain("javascript", FichePage.Of(Told.FicheOf(notice)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_long_list_is_cut_and_how_much_is_left_is_said()
    {
        Notice[] accounts = [.. Enumerable.Range(1, 130).Select(i => Told.Notice($"C{i}", "2021-01-02", EventKind.AccountsFiled))];

        Assert.Contains("- et 30 de plus, que donne l’option --json\n", FicheText.Of(Told.FicheOf(accounts)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Axe_finds_no_violation()
    {
        (int passes, IReadOnlyList<string> violations) = await AccessibilityTests.RunAsync(
            FichePage.Of(Told.Whole),
            TestContext.Current.CancellationToken
        );

        Assert.InRange(passes, 10, 200);
        Assert.Empty(violations);
    }

    private static Fiche Hostile(string words) =>
        Told.FicheOf(
            Told.Notice(
                "A1",
                "2020-01-02",
                EventKind.OfficerChange,
                Told.Party() with
                {
                    Name = words,
                    LegalForm = $"x {words}",
                    Activity = $"x {words}",
                    Seat = new Place(City: $"x {words}"),
                    OtherNames = [$"x {words}"],
                    Capital = new Capital { AsPrinted = words, Amount = new Money(1, "EUR") },
                    Officers = [Told.Officer(words, OfficerChange.Listed, words)],
                }
            ),
            Told.JudgmentOf("A2", "2020-01-03", EventKind.InsolvencyOpening, InsolvencyProcedure.Recovery, words),
            Told.PatentOf("P1", "2020-01-03", EventKind.PatentApplication, Told.Party(PartyRole.Applicant))
        );

    private static bool IsLink(string word) => word.StartsWith("http", StringComparison.Ordinal);
}
