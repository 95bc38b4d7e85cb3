using Watch.Contracts.Identifiers;
using Watch.Rules.Alerts;
using Xunit;

namespace Watch.Rules.Tests.Alerts;

public sealed class CoverageWarningsTests
{
    private static readonly SourceId Bodacc = new("bodacc");
    private static readonly SourceId Feed = new("feed");
    private static readonly DateTimeOffset Read = new(2026, 11, 21, 6, 20, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(CoverageState.Late, "est en retard")]
    [InlineData(CoverageState.Degraded, "est dégradée")]
    [InlineData(CoverageState.Blocked, "est bloquée par son site")]
    [InlineData(CoverageState.Disabled, "n’est plus lue")]
    public void How_a_source_stands_is_said_with_when_it_was_last_read(CoverageState state, string expected) =>
        Assert.Equal(
            [$"La source bodacc {expected} : dernière lecture réussie le 21 novembre 2026 à 7\u00A0h\u00A020 (heure de Paris)."],
            CoverageWarnings.For(Bodacc, [Of("bodacc", Bodacc, state)])
        );

    [Fact]
    public void Where_nobody_could_be_asked_nothing_is_said_to_be_well() =>
        Assert.Equal(
            ["L’état de la source bodacc n’est pas connu."],
            CoverageWarnings.For(Bodacc, [Of("bodacc", Bodacc, CoverageState.Unknown)])
        );

    [Fact]
    public void A_source_that_was_never_read_is_said_to_be() =>
        Assert.Equal(
            ["La source bodacc est en retard : jamais lue."],
            CoverageWarnings.For(Bodacc, [Of("bodacc", Bodacc, CoverageState.Late) with { LastSuccess = null }])
        );

    [Fact]
    public void Missing_issues_are_named_also_where_the_source_is_read_in_time()
    {
        SourceCoverage gapped = Of("bodacc", Bodacc, CoverageState.Whole) with { Missing = ["X1", "X2", "X3", "X4", "X5", "X6", "X7"] };

        Assert.Equal(
            ["Parutions manquantes de la source bodacc : X1, X2, X3, X4, X5 et 2 autres."],
            CoverageWarnings.For(Bodacc, [gapped])
        );
    }

    [Fact]
    public void Sources_of_another_kind_and_those_that_are_well_are_not_named() =>
        Assert.Empty(CoverageWarnings.For(Bodacc, [Of("bodacc", Bodacc, CoverageState.Whole), Of("presse", Feed, CoverageState.Late)]));

    [Fact]
    public void Of_many_of_a_kind_the_notices_own_comes_first_and_a_few_others_are_named()
    {
        SourceCoverage[] feeds = [.. Enumerable.Range(1, 8).Select(i => Of($"presse-{i}", Feed, CoverageState.Blocked))];

        IReadOnlyList<string> warnings = CoverageWarnings.For(new SourceId("presse-7"), feeds);

        Assert.Equal(6, warnings.Count);
        Assert.StartsWith("La source presse-7 est bloquée", warnings[0], StringComparison.Ordinal);
        Assert.Equal("3 autres sources du même type sont incomplètes.", warnings[^1]);
    }

    [Fact]
    public void A_document_that_a_person_read_as_one_of_a_kind_asks_for_that_kind() =>
        Assert.Single(CoverageWarnings.For(Feed, [Of("presse", Feed, CoverageState.Late)]));

    [Theory]
    [InlineData(LegalEventCoverage.OnTrial, "sont lus à l’essai, sans alerte.")]
    [InlineData(LegalEventCoverage.None, "ne sont pas lus.")]
    [InlineData(LegalEventCoverage.NotConfigured, "ne sont pas lus : aucun fichier n’est fourni.")]
    public void Legal_events_that_are_not_covered_are_said_with_an_alert_about_a_patent(LegalEventCoverage events, string expected)
    {
        SourceCoverage patents = Of("epo-patents", new SourceId("epo-patents"), CoverageState.Whole) with { LegalEvents = events };

        Assert.Equal(
            [$"Les événements juridiques de la source epo-patents (licences, gages, cessions, déchéances) {expected}"],
            CoverageWarnings.For(patents.Source, [patents])
        );
        Assert.Empty(CoverageWarnings.For(patents.Source, [patents with { LegalEvents = LegalEventCoverage.Whole }]));
        Assert.Empty(CoverageWarnings.For(Bodacc, [patents, Of("bodacc", Bodacc, CoverageState.Whole)]));
    }

    private static SourceCoverage Of(string id, SourceId kind, CoverageState state) =>
        new()
        {
            Source = new SourceId(id),
            Kind = kind,
            State = state,
            LastSuccess = Read,
        };
}
