using AngleSharp.Dom;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Editions;
using Watch.Rules.Fiches;
using Watch.Rules.French;
using Watch.Rules.Ownership;
using Watch.Rules.Tests.Editions;
using Xunit;

namespace Watch.Rules.Tests.Fiches;

/// <summary>Who is above a firm, as a fiche tells it: a list within lists, and a picture on the page.</summary>
public class FicheOwnershipTests
{
    private static readonly EdgeOrigin InRegister = new EdgeOrigin.OfRegister(
        new SourceId("gleif"),
        "rr",
        new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero)
    );

    private static readonly OwnershipNode Firm = new()
    {
        Siren = Told.Firm,
        Name = "VALDORIX MECANIQUE",
        Country = "FR",
    };
    private static readonly OwnershipNode Vehicle = new()
    {
        Lei = Lei.Parse("9999INVENTEE00000117"),
        Name = "VALDORIX HOLDING",
        Country = "FR",
    };
    private static readonly OwnershipNode Luxembourg = new()
    {
        Lei = Lei.Parse("9999INVENTEE00000214"),
        Name = "ORVELLIAN SARL",
        Country = "LU",
        Headquarters = "US",
        Jurisdiction = "LU",
    };

    private static readonly OwnershipNode Delaware = new()
    {
        Lei = Lei.Parse("9999INVENTEE00000311"),
        Name = "ORVELLIAN INC",
        Country = "US",
        Jurisdiction = "US-DE",
        NoOwner = NoOwner.NoKnownPerson,
    };

    [Fact]
    public void The_chain_is_told_up_to_the_top_with_countries_and_where_each_link_was_read()
    {
        string text = FicheText.Of(FicheOf(Chain()));

        Assert.Contains("- Qui contrôle : un sommet connu\n", text, StringComparison.Ordinal);
        Assert.Contains("- Au sommet : ORVELLIAN INC (États-Unis ; droit : Delaware, États-Unis)\n", text, StringComparison.Ordinal);
        Assert.Contains("- VALDORIX HOLDING (France)\n", text, StringComparison.Ordinal);
        Assert.Contains("  - ORVELLIAN SARL (Luxembourg ; siège effectif : États-Unis)\n", text, StringComparison.Ordinal);
        Assert.Contains("    - ORVELLIAN INC (États-Unis", text, StringComparison.Ordinal);
        Assert.Contains(
            "consolidation directe (gleif, rr, état du 20 novembre 2026), depuis une date non connue",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void No_share_is_made_up()
    {
        string text = FicheText.Of(FicheOf([OwnershipEdge.Declared(Firm, Vehicle, InRegister, 12.5m, null)]));

        Assert.Contains("capital : 12,5\u00A0% ; votes : non publié", text, StringComparison.Ordinal);
        Assert.Contains(
            "capital : plus de 50\u00A0% ; votes : plus de 50\u00A0%",
            FicheText.Of(FicheOf(Chain())),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Firms_that_hold_each_other_are_told_once()
    {
        OwnershipEdge[] loop = [Over(Firm, Vehicle), Over(Vehicle, Luxembourg), Over(Luxembourg, Vehicle)];

        FicheOwnership ownership = FicheOf(loop).Ownership!;

        FicheOwner repeated = Assert.Single(Assert.Single(Assert.Single(ownership.Above).Above).Above);
        Assert.True(repeated.IsRepeated);
        Assert.Empty(repeated.Above);
    }

    [Fact]
    public void What_each_holds_by_all_ways_and_whether_that_is_control_is_told_with_its_reason()
    {
        Fiche fiche = FicheOf([
            OwnershipEdge.Declared(Firm, Vehicle, InRegister, 62, 57.09m),
            OwnershipEdge.Declared(Firm, Delaware, InRegister, 10, null),
            Over(Vehicle, Luxembourg),
        ]);
        string text = Plain(FicheText.Of(fiche));

        Assert.Contains(
            "- Valdorix Holding contrôle Valdorix Mecanique (art. L. 233-3 C. com.) : "
                + "57,09 % des droits de vote, plus de la moitié ; par tous les chemins : part du capital 62 %, des votes 57,09 %\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "part du capital plus de 31 %, au plus 62 %, des votes plus de 28,55 %, au plus 57,09 %\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("part du capital 10 %, des votes non connue\n", text, StringComparison.Ordinal);
        Assert.Equal(
            [(true, ControlReason.MajorityOfVotes), (false, ControlReason.AnotherAsLarge), (true, ControlReason.MajorityOfVotes)],
            fiche.Ownership!.Holders.Select(h => (h.IsControl, h.Reason))
        );
    }

    [Fact]
    public void A_loop_in_which_a_part_has_no_bound_but_the_whole_is_told()
    {
        OwnershipEdge[] loop = [Over(Firm, Vehicle), Over(Vehicle, Luxembourg), Over(Luxembourg, Vehicle)];

        string text = Plain(FicheText.Of(FicheOf(loop)));

        Assert.Contains(
            "- À savoir : des sociétés se détiennent l’une l’autre, jusqu’à 100 % (VALDORIX HOLDING, ORVELLIAN SARL)\n",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_a_firm_above_which_nobody_is_known_that_is_said_and_why()
    {
        OwnershipNode alone = Firm with { NoOwner = NoOwner.NaturalPersons };
        OwnershipChain chain = OwnershipGraph.Of([], [alone]).ChainOf(alone);
        Fiche fiche = FicheBuilder.Of(Told.Subject, EffectiveNotices.Of([]), OwnershipTree.Of(chain, []));

        Assert.Contains("Au-dessus de l’entreprise : des personnes physiques\n", FicheText.Of(fiche), StringComparison.Ordinal);
        Assert.Empty(PageReading.Read(FichePage.Of(fiche)).QuerySelectorAll("svg"));
    }

    [Fact]
    public void The_page_has_nested_lists_and_a_picture_with_its_title_and_description()
    {
        IDocument page = PageReading.Read(FichePage.Of(FicheOf(Chain())));

        Assert.Equal(3, page.QuerySelectorAll("ul").Length);
        IElement picture = Assert.Single(page.QuerySelectorAll("svg"));
        Assert.Equal("img", picture.GetAttribute("role"));
        string[] labels = picture.GetAttribute("aria-labelledby")!.Split(' ');
        Assert.Equal(["title", "desc"], labels.Select(id => page.GetElementById(id)!.LocalName));
        Assert.Equal(4, picture.QuerySelectorAll("rect").Length);
        Assert.Equal(3, picture.QuerySelectorAll("line").Length);
        Assert.Empty(page.QuerySelectorAll("script,style,link,img,image,use,foreignObject,[src],[onload]"));
    }

    [Fact]
    public void Text_and_page_hold_the_same_words_but_for_the_picture()
    {
        Fiche fiche = FicheOf(Chain());
        IDocument page = PageReading.Read(FichePage.Of(fiche));
        foreach (IElement picture in page.QuerySelectorAll("svg").ToArray())
        {
            picture.Remove();
        }

        Assert.Equal(
            PageReading.WordsOf(FicheText.Of(fiche)).Where(w => !w.StartsWith("http", StringComparison.Ordinal)),
            PageReading.Words(page)
        );
    }

    [Theory]
    [MemberData(nameof(HostileValuesTests.Words), MemberType = typeof(HostileValuesTests))]
    public void Words_of_others_stay_words_in_the_picture_too(string words)
    {
        OwnershipEdge[] chain =
        [
            Over(Firm, Vehicle with { Name = words }),
            Over(Vehicle, Luxembourg with { Name = words, Country = words }),
        ];

        string html = FichePage.Of(FicheOf(chain));

        Assert.Equal("html", System.Xml.Linq.XElement.Parse(html["<!DOCTYPE html>\n".Length..]).Name);
        Assert.Equal(3, PageReading.Read(html).QuerySelectorAll("svg rect").Length);
        Assert.Empty(PageReading.Read(html).QuerySelectorAll("script,img,[onmouseover]"));
    }

    [Fact]
    public async Task Axe_finds_no_violation()
    {
        (_, IReadOnlyList<string> violations) = await AccessibilityTests.RunAsync(
            FichePage.Of(FicheOf(Chain())),
            TestContext.Current.CancellationToken
        );

        Assert.Empty(violations);
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static OwnershipEdge[] Chain() => [Over(Firm, Vehicle), Over(Vehicle, Luxembourg), Over(Luxembourg, Delaware)];

    private static OwnershipEdge Over(OwnershipNode child, OwnershipNode parent) => OwnershipEdge.Consolidated(child, parent, InRegister);

    private static Fiche FicheOf(IReadOnlyList<OwnershipEdge> edges) =>
        FicheBuilder.Of(
            Told.Subject,
            EffectiveNotices.Of([Told.Notice("A1", "2020-01-02", EventKind.Creation)]),
            OwnershipTree.Of(OwnershipGraph.Of(edges).ChainOf(Firm), [])
        );
}
