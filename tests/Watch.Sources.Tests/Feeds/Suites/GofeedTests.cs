using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Feeds;
using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Feeds.Suites;

public class GofeedTests(ITestOutputHelper output)
{
    private static readonly FeedParser _parser = new(new SourceId("feed"));

    [Fact]
    public void Titles_links_ids_and_dates_are_those_that_the_suite_states_or_the_reason_is_known()
    {
        Statement[] statements =
        [
            .. Gofeed
                .Documents(Root)
                .Where(d => d.Expected is not null)
                .SelectMany(d => Gofeed.Statements(d.Name, d.Document, d.Expected!)),
        ];
        Statement[] disagreements = [.. statements.Where(s => !s.Agrees)];
        Print(statements, disagreements);

        Assert.True(statements.Length > 500);
        Assert.Equal(
            GofeedDisagreements.Reasons.Keys.Order(StringComparer.Ordinal),
            disagreements.Select(Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_document_is_read_without_an_exception_and_what_is_not_read_is_told()
    {
        (string Name, IReadOnlyList<Parsed> Read)[] read =
        [
            .. Gofeed.Documents(Root).Select(d => (d.Name, _parser.Read(d.Document, new DocumentInfo { Name = d.Name }))),
        ];
        (string Name, Parsed.Rejected Rejected)[] rejected =
        [
            .. read.SelectMany(r => r.Read.OfType<Parsed.Rejected>().Select(p => (r.Name, p))),
        ];
        output.WriteLine($"{read.Length} documents, {read.Sum(r => r.Read.OfType<Parsed.Accepted>().Count())} notices");
        foreach ((string name, Parsed.Rejected told) in rejected.Where(r => r.Rejected.Reason != RejectReason.MissingIdentity))
        {
            output.WriteLine($"{name}: {told.Reason}: {told.Detail}");
        }

        Assert.True(read.Length > 500);
        Assert.Equal(
            GofeedDisagreements.Refused.Order(StringComparer.Ordinal),
            rejected.Where(r => r.Rejected.Reason != RejectReason.MissingIdentity).Select(r => r.Name).Order(StringComparer.Ordinal)
        );
    }

    private static string Root => RealData.Require("feeds", "gofeed", "testdata");

    private static string Key(Statement statement) => $"{statement.File}: {statement.Field}";

    private void Print(Statement[] statements, Statement[] disagreements)
    {
        foreach (IGrouping<string, Statement> field in statements.GroupBy(s => s.Field))
        {
            output.WriteLine(
                $"{field.Key}: {field.Count(s => s.Agrees)} of {field.Count()} agree, {field.Count(s => s.AgreesToTheLetter)} to the letter"
            );
        }

        foreach (Statement statement in disagreements)
        {
            output.WriteLine(
                $"{Key(statement)}: stated {statement.Stated}, read {statement.Read}: "
                    + $"{GofeedDisagreements.Reasons.GetValueOrDefault(Key(statement), "UNKNOWN")}"
            );
        }
    }
}
