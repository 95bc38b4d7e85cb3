using Watch.Contracts.Identifiers;
using Watch.Rules.French;
using Watch.Rules.Ownership;
using Xunit;

namespace Watch.Rules.Tests.Ownership;

public class OwnershipChainTests
{
    private const string LeiText = "9999ALPHA00000000008";

    private static readonly OwnershipNode _vehicle = Owned.Node("Valdorix Holding");
    private static readonly OwnershipNode _luxembourg = Owned.Node("Meridius", "LU");
    private static readonly OwnershipNode _top = Owned.Node("Orientis Group", "KY", NoOwner.NonPublic);

    [Fact]
    public void The_path_goes_up_to_the_top_and_names_what_is_missing_there()
    {
        OwnershipChain chain = Owned.Chain(Owned.Firm.Declared(_vehicle, 61.96m, 57.09m), _vehicle.In(_luxembourg), _luxembourg.In(_top));
        Assert.Equal(["Valdorix Holding", "Meridius", "Orientis Group"], chain.Ancestors.Select(a => a.Name));
        Assert.Equal([_top], chain.Tops);
        Assert.Equal(
            "Valdorix (France) ← 61,96\u00A0% du capital, 57,09\u00A0% des droits de vote ← Valdorix Holding (France)"
                + " ← consolidation (contrôle), part non publiée ← Meridius (Luxembourg)"
                + " ← consolidation (contrôle), part non publiée ← Orientis Group (Îles Caïmans)",
            OwnershipWording.Of(Assert.Single(chain.Paths))
        );
        Assert.Equal(
            "au-dessus d’Orientis Group : non publié (société mère gardée secrète)",
            OwnershipWording.Of(Assert.Single(chain.Missing))
        );
    }

    [Fact]
    public void A_firm_above_which_nobody_is_known_is_its_own_top()
    {
        OwnershipChain chain = Owned.Chain();
        Assert.Empty(chain.Ancestors);
        Assert.Empty(chain.Paths);
        Assert.Equal([Owned.Firm], chain.Tops);
        Assert.Equal(new MissingLink(Owned.Firm, null, NoOwner.NotPublished), Assert.Single(chain.Missing));
    }

    [Theory]
    [InlineData(NoOwner.NaturalPersons, 0)]
    [InlineData(NoOwner.NoKnownPerson, 0)]
    [InlineData(NoOwner.NonConsolidating, 0)]
    [InlineData(NoOwner.NoLei, 1)]
    [InlineData(NoOwner.NonPublic, 1)]
    [InlineData(NoOwner.NotPublished, 1)]
    [InlineData(null, 1)]
    public void Natural_persons_at_the_top_are_no_missing_link(NoOwner? reason, int missing) =>
        Assert.Equal(missing, Owned.Chain(Owned.Firm.In(Owned.Node("Topco", "FR", reason))).Missing.Count);

    [Fact]
    public void A_firm_is_one_by_its_LEI_its_SIREN_and_both()
    {
        Lei lei = Lei.Parse(LeiText);
        OwnershipNode byLei = new()
        {
            Name = "VALDORIX SA",
            Lei = lei,
            Country = "FR",
        };
        OwnershipNode both = new()
        {
            Name = "Valdorix",
            Lei = lei,
            Siren = New.Alpha,
        };
        OwnershipGraph graph = OwnershipGraph.Of([byLei.In(_luxembourg), Owned.Firm.By(_vehicle, 10), both.By(_top, 5)]);
        Assert.Equal(3, graph.ChainOf(Owned.Firm).Links.Count);
        Assert.Equal(3, graph.ChainOf(byLei).Links.Count);
        Assert.Equal(graph.Find(New.Alpha), graph.Find(lei));
    }

    [Fact]
    public void An_LEI_that_is_given_to_two_SIREN_joins_neither()
    {
        Lei lei = Lei.Parse(LeiText);
        OwnershipNode one = Owned.Firm with { Lei = lei };
        OwnershipNode other = new()
        {
            Name = "Autre",
            Siren = New.Beta,
            Lei = lei,
        };
        OwnershipNode unnumbered = new() { Name = "Qui ?", Lei = lei };
        OwnershipChain chain = OwnershipGraph.Of([one.By(_vehicle, 10), other.By(_top, 5), unnumbered.By(_luxembourg, 7)]).ChainOf(one);
        Assert.Equal(["Valdorix Holding"], chain.Ancestors.Select(a => a.Name));
        Assert.Equal(OwnershipDoubt.NumbersDisagree, Assert.Single(chain.Warnings).Doubt);
    }

    [Fact]
    public void A_name_alone_is_never_taken_for_a_firm_that_has_a_number()
    {
        OwnershipChain chain = Owned.Chain(Owned.Node("Valdorix").By(_top, 60), Owned.Firm.By(_vehicle, 60));
        Assert.Equal(["Valdorix Holding"], chain.Ancestors.Select(a => a.Name));
    }

    [Fact]
    public void Legal_address_headquarters_and_law_are_all_shown_where_they_differ()
    {
        OwnershipNode delaware = new()
        {
            Name = "Meridius LLC",
            Country = "LU",
            Headquarters = "CN",
            Jurisdiction = "US-DE",
        };
        Assert.Equal(
            "Meridius LLC (adresse : Luxembourg ; direction : Chine ; droit : Delaware, États-Unis)",
            OwnershipWording.Of(delaware)
        );
        Assert.Equal(["LU", "CN", "US"], delaware.Countries);
    }

    [Fact]
    public void Edges_hold_on_their_days_the_last_one_included()
    {
        DateOnly last = new(2020, 7, 27);
        OwnershipGraph graph = OwnershipGraph.Of([
            Owned.Firm.In(_luxembourg) with
            {
                Until = last,
            },
            Owned.Firm.In(_top) with
            {
                From = last.AddDays(1),
            },
        ]);
        Assert.Equal([_luxembourg], graph.On(last).ChainOf(Owned.Firm).Tops);
        Assert.Equal([_top], graph.On(last.AddDays(1)).ChainOf(Owned.Firm).Tops);
    }

    [Fact]
    public void A_loop_is_found_and_published_and_what_is_above_it_is_the_top()
    {
        (OwnershipNode a, OwnershipNode b) = (Owned.Node("A"), Owned.Node("B"));
        OwnershipChain chain = Owned.Chain(Owned.Firm.By(a, 100), a.By(b, 30), b.By(a, 20), b.By(_top, 80));
        Assert.Equal(["A", "B"], Assert.Single(chain.Loops).Select(n => n.Name));
        Assert.Equal([_top], chain.Tops);
        Assert.Equal([_top], chain.Paths.Select(p => p.Top));
    }

    [Fact]
    public void A_loop_that_nobody_else_holds_is_the_top_itself()
    {
        (OwnershipNode a, OwnershipNode b) = (Owned.Node("A"), Owned.Node("B"));
        OwnershipChain chain = Owned.Chain(Owned.Firm.By(a, 100), a.By(b, 100), b.By(a, 100));
        Assert.Equal([a, b], chain.Tops);
        Assert.True(Assert.Single(chain.Paths).EndsInLoop);
        Assert.Empty(chain.Missing);
    }

    [Fact]
    public void An_ultimate_parent_that_the_direct_chain_reaches_adds_no_link()
    {
        OwnershipChain chain = Owned.Chain(
            Owned.Firm.In(_luxembourg),
            _luxembourg.In(_top),
            Owned.Firm.In(_top, isUltimate: true),
            _luxembourg.In(_top, isUltimate: true)
        );
        Assert.Equal(2, chain.Links.Count);
        Assert.DoesNotContain(chain.Links, l => l.IsGap);
        Assert.Equal(Share.Between(25, 100, isLowOpen: true), Owned.ShareOf(chain, "Orientis Group"));
    }

    [Fact]
    public void An_ultimate_parent_alone_is_above_by_firms_that_nobody_names()
    {
        OwnershipChain chain = Owned.Chain(Owned.Firm.In(_top, isUltimate: true));
        Assert.True(Assert.Single(chain.Links).IsGap);
        Assert.Equal(Share.Between(0, 100, isLowOpen: true), Owned.ShareOf(chain, "Orientis Group"));
        Assert.Contains(new MissingLink(Owned.Firm, _top, NoOwner.NotPublished), chain.Missing);
        Assert.True(Owned.ControlOf(chain, "Orientis Group").IsControl);
    }

    [Fact]
    public void Between_the_end_of_a_direct_chain_and_the_ultimate_parent_the_missing_link_is_named()
    {
        OwnershipNode secret = _luxembourg with { NoOwner = NoOwner.NonPublic };
        OwnershipChain chain = Owned.Chain(Owned.Firm.In(_vehicle), _vehicle.In(secret), Owned.Firm.In(_top, isUltimate: true));
        Assert.Equal(["Valdorix Holding", "Meridius", "Orientis Group"], Assert.Single(chain.Paths).Links.Select(l => l.Parent.Name));
        string missing = OwnershipWording.Of(chain.Missing[0]);
        Assert.Equal("entre Meridius et Orientis Group : non publié (société mère gardée secrète)", missing);
    }

    [Fact]
    public void A_later_declaration_takes_the_place_of_an_earlier_one_and_stands_beside_a_consolidation()
    {
        OwnershipChain chain = Owned.Chain(
            Owned.Firm.By(_vehicle, 30) with
            {
                From = new DateOnly(2020, 1, 8),
            },
            Owned.Firm.Declared(_vehicle, 61.96m, null) with
            {
                From = new DateOnly(2020, 7, 28),
            },
            Owned.Firm.In(_vehicle)
        );
        OwnershipLink link = Assert.Single(chain.Links);
        Assert.Equal((Share.OfPrinted(61.96m), Share.Majority), (link.Capital, link.Votes));
        Assert.Equal(3, link.Edges.Count);
        Assert.Empty(chain.Warnings);
    }

    [Fact]
    public void Statements_that_exclude_each_other_leave_both_as_bounds_and_a_warning()
    {
        OwnershipChain chain = Owned.Chain(Owned.Firm.By(_vehicle, 45), Owned.Firm.In(_vehicle));
        Assert.Equal(Share.Between(45, 100), Assert.Single(chain.Links).Capital);
        Assert.Equal(
            "les sources se contredisent sur la part de Valdorix Holding dans Valdorix",
            OwnershipWording.Of(Assert.Single(chain.Warnings))
        );
    }

    [Fact]
    public void Parts_that_come_to_more_than_the_whole_are_a_warning()
    {
        OwnershipChain chain = Owned.Chain(Owned.Firm.By(_vehicle, 70), Owned.Firm.By(_top, 45.5m));
        Assert.Equal(
            "les parts connues de Valdorix font plus de 100\u00A0% (115,5\u00A0% au moins)",
            OwnershipWording.Of(Assert.Single(chain.Warnings))
        );
    }

    [Fact]
    public void What_a_mother_declares_by_way_of_its_vehicle_is_not_counted_a_second_time()
    {
        OwnershipChain chain = Owned.Chain(
            Owned.Firm.By(_vehicle, 61.96m, 57.09m),
            _vehicle.In(_top),
            Owned.Firm.By(_top, 61.96m, 57.09m) with
            {
                IsIndirect = true,
            }
        );
        Assert.Equal(2, chain.Links.Count);
        Assert.Empty(chain.Warnings);
        Assert.Equal(Share.Between(30.98m, 61.96m, isLowOpen: true), Owned.ShareOf(chain, "Orientis Group"));
    }

    [Fact]
    public void Own_shares_are_left_out_with_a_warning() =>
        Assert.Equal(
            "Valdorix se détient soi-même : part laissée de côté",
            OwnershipWording.Of(Assert.Single(Owned.Chain(Owned.Firm.By(Owned.Firm, 3), Owned.Firm.By(_top, 60)).Warnings))
        );

    [Fact]
    public void More_ways_than_anybody_reads_are_cut_and_that_is_said()
    {
        OwnershipNode[] nodes = [Owned.Firm, .. Enumerable.Range(1, 9).Select(i => Owned.Node($"N{i}"))];
        OwnershipChain chain = Owned.Chain([
            .. from child in nodes.Index()
            from parent in nodes.Index()
            where child.Index < parent.Index
            select child.Item.By(parent.Item, 5),
        ]);
        Assert.True(chain.ArePathsCut);
        Assert.Equal(OwnershipChain.MostPaths, chain.Paths.Count);
        Assert.Equal(9, chain.Ancestors.Count);
    }
}
