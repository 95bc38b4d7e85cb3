using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Administration;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.Administration;

/// <summary>
/// The table was made by a machine that cut the same texts at every full stop. Where the reader disagrees with it, the reason
/// has to be one of those that <see cref="Disagreement"/> can check on the words themselves.
/// </summary>
public sealed class OfficerChangesAgainstTheTableTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_statement_is_the_tables_or_the_disagreement_has_a_known_reason()
    {
        List<Disagreement> found = [];
        int rows = 0;
        foreach (Compared notice in Read())
        {
            rows += notice.Rows.Count;
            found.AddRange(Disagreement.Between(notice));
        }

        output.WriteLine($"{rows} rows of the table, {rows - found.Sum(d => d.Rows)} read as they stand there");
        foreach (
            IGrouping<string, Disagreement> reason in found.GroupBy(d => d.Reason, StringComparer.Ordinal).OrderByDescending(g => g.Count())
        )
        {
            output.WriteLine(
                $"{reason.Key}: {reason.Count()} notices, {reason.Sum(d => d.Rows)} rows, {reason.Sum(d => d.Statements)} statements"
            );
        }

        foreach (Disagreement disagreement in found)
        {
            output.WriteLine($"  {disagreement.Reason} | {disagreement.Where} | {disagreement.Detail}");
        }

        Assert.Equal(1071, rows);
        Assert.DoesNotContain(found, d => d.Reason == Disagreement.Unexplained);
    }

    [Fact]
    public void The_counts_by_kind_and_role_are_those_of_the_texts()
    {
        List<OfficerStatement> read = [.. Read().SelectMany(n => n.Read)];
        foreach (IGrouping<OfficerChange, OfficerStatement> kind in read.GroupBy(s => s.Change).OrderBy(g => g.Key))
        {
            output.WriteLine($"{kind.Key}: {kind.Count()}");
            foreach (
                IGrouping<string, OfficerStatement> role in kind.GroupBy(s => s.Role, StringComparer.Ordinal)
                    .OrderByDescending(g => g.Count())
            )
            {
                output.WriteLine($"    {role.Count(), 4} {role.Key}");
            }
        }

        string[] texts = [.. Texts().Select(n => n.Text)];
        Assert.Equal(Occurrences(texts, " devient "), read.Count(s => s.Change == OfficerChange.Arrives));
        Assert.Equal(Occurrences(texts, " n'est plus "), read.Count(s => s.Change == OfficerChange.Leaves));
        Assert.Equal(Occurrences(texts, "Modification de la désignation"), read.Count(s => s.Change == OfficerChange.Redesignated));
        Assert.Equal(
            Occurrences(texts, " en fonction le ") + Occurrences(texts, " modification le "),
            read.Count(s => s.Since is not null)
        );
        Assert.DoesNotContain(read, s => s.Role.Length == 0);
    }

    private static int Occurrences(string[] texts, string words) => texts.Sum(t => t.Split(words).Length - 1);

    private static List<RealNotices.Officers> Texts() =>
        RealNotices.OfficerChanges(RealData.Require("bodacc", "changes", "officer-changes.xml"));

    private static IEnumerable<Compared> Read()
    {
        ILookup<(string, string), OfficerRow> table = OfficerRow
            .ReadAll(RealData.Require("bodacc", "changes", "officer-statements.csv"))
            .ToLookup(r => (r.File, r.Number));
        return from notice in Texts()
            group notice by (notice.File, notice.Number) into texts
            select new Compared(
                $"{texts.Key.File} {texts.Key.Number}",
                [.. table[texts.Key]],
                [.. texts.SelectMany(t => AdministrationText.Read(t.Text, t.LegalForm))]
            );
    }
}
