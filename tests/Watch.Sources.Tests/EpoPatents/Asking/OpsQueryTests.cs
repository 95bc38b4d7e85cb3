using Watch.Sources.EpoPatents.Ops;
using Watch.Sources.EpoPatents.Options;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents.Asking;

public sealed class OpsQueryTests
{
    private static readonly DateOnly _monday = new(2026, 11, 23);

    [Fact]
    public void A_query_names_symbols_in_both_schemes_the_office_and_the_days() =>
        Assert.Equal(
            "(cpc=/low A01H or ic=A01H or cpc=/low C12N15/82 or ic=C12N15/82) and pn=EP and pd within \"20261123 20261129\"",
            Of("A01H", "C12N 15/82").Cql
        );

    [Fact]
    public void It_is_split_by_day_and_then_by_half_of_its_symbols_until_one_of_each_is_left()
    {
        OpsQuery day = Of("A01B", "A01C", "A01D").Split()[2];

        Assert.Equal("EP 20261125 A01B A01C A01D", day.Name);
        Assert.EndsWith(" and pn=EP and pd=20261125", day.Cql, StringComparison.Ordinal);
        Assert.Equal(["EP 20261125 A01B A01C", "EP 20261125 A01D"], day.Split().Select(q => q.Name));
        Assert.Equal([true, false], day.Split().Select(q => q.CanSplit));
    }

    [Fact]
    public void The_parts_are_the_whole_and_no_symbol_or_day_twice()
    {
        OpsQuery[] leaves = [.. Leaves(Of("A01B", "A01C", "A01D", "A01F", "A01G"))];

        Assert.Equal(7 * 5, leaves.Length);
        Assert.Equal(7 * 5, leaves.Select(q => q.Name).Distinct().Count());
    }

    [Fact]
    public void A_week_is_asked_by_office_and_class_and_no_query_has_more_than_twenty_terms()
    {
        string[] many = [.. Enumerable.Range('A', 20).Select(c => $"F16{(char)c}")];
        EpoOptions options = new()
        {
            Offices = ["EP", "WO"],
            Ops = new OpsSettings { Symbols = SymbolLines.Of([.. many, "A01H"]).Symbols },
        };

        IReadOnlyList<OpsQuery> queries = new OpsPlan(options).QueriesOf(_monday);

        Assert.Equal(2 * 4, queries.Count);
        Assert.Equal([8, 8, 4, 1, 8, 8, 4, 1], queries.Select(q => q.Symbols.Count));
        Assert.All(
            queries,
            q => Assert.InRange(q.Cql.Split('=').Length - 1 + (q.Cql.Contains("within", StringComparison.Ordinal) ? 1 : 0), 1, 20)
        );
    }

    [Theory]
    [InlineData(2026, 11, 23)]
    [InlineData(2026, 11, 29)]
    public void A_week_begins_on_its_Monday(int year, int month, int day) =>
        Assert.Equal(_monday, OpsPlan.MondayOf(new DateOnly(year, month, day)));

    private static OpsQuery Of(params string[] symbols) => new("EP", _monday, _monday.AddDays(6), SymbolLines.Of(symbols).Symbols);

    private static IEnumerable<OpsQuery> Leaves(OpsQuery query) => query.CanSplit ? query.Split().SelectMany(Leaves) : [query];
}
