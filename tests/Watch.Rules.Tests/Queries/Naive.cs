using Watch.Contracts.Notices;
using Watch.Rules.Queries;

namespace Watch.Rules.Tests.Queries;

/// <summary>
/// What a query means, said as plainly as can be and apart from the product: every text is a list of words, and every query is judged
/// against them all. Knows the accents that the tests use, and no other.
/// </summary>
internal static class Naive
{
    private sealed record Text(TextField Field, string[] Words);

    private readonly record struct Stretch(Text Of, int First, int Last);

    public static bool Agrees(Query query, Notice notice) => Agrees(query, [.. TextsOf(notice)]);

    private static bool Agrees(Query query, Text[] texts) =>
        query switch
        {
            Query.And and => and.Operands.All(o => Agrees(o, texts)),
            Query.Or or => or.Operands.Any(o => Agrees(o, texts)),
            Query.Except except => Agrees(except.Of, texts) && !Agrees(except.Without, texts),
            Query.Scoped scoped => Agrees(scoped.Of, [.. texts.Where(t => t.Field == scoped.Field)]),
            Query.Near near => Stretches(near.Left, texts).Any(l => Stretches(near.Right, texts).Any(r => AreNear(l, r, near.Distance))),
            _ => Stretches(query, texts).Any(),
        };

    private static bool AreNear(Stretch one, Stretch other, int distance) =>
        one.Of == other.Of
        && (
            (other.First > one.Last && other.First - one.Last <= distance) || (one.First > other.Last && one.First - other.Last <= distance)
        );

    private static IEnumerable<Stretch> Stretches(Query query, Text[] texts)
    {
        if (query is Query.Or or)
        {
            return or.Operands.SelectMany(o => Stretches(o, texts));
        }

        IReadOnlyList<Query> parts = query is Query.Phrase phrase ? phrase.Parts : [query];
        return from text in texts
            from first in Enumerable.Range(0, Math.Max(0, text.Words.Length - parts.Count + 1))
            where parts.Index().All(p => Is(p.Item, text.Words[first + p.Index]))
            select new Stretch(text, first, first + parts.Count - 1);
    }

    private static bool Is(Query part, string word) =>
        part switch
        {
            Query.Word exact => word == exact.Text,
            Query.Prefix prefix => word.StartsWith(prefix.Stem, StringComparison.Ordinal),
            _ => throw new InvalidOperationException(),
        };

    private static IEnumerable<Text> TextsOf(Notice notice) =>
        from text in notice
            .Events.Select(e => (TextField.Title, e.Label))
            .Append((TextField.Text, notice.Text))
            .Concat(notice.Parties.SelectMany(p => p.OtherNames.Append(p.Name)).Select(n => (TextField.Name, (string?)n)))
            .Concat(
                notice
                    .Parties.SelectMany(p => p.Officers)
                    .SelectMany(o => new[] { o.Role, o.Name, o.UsageName })
                    .Select(n => (TextField.Officer, n))
            )
            .Concat(notice.Parties.Select(p => (TextField.Activity, p.Activity)))
        where text.Item2 is not null
        select new Text(text.Item1, Words(text.Item2));

    private static string[] Words(string text)
    {
        string plain = text.ToLowerInvariant()
            .Replace('é', 'e')
            .Replace('è', 'e')
            .Replace('ô', 'o')
            .Replace('û', 'u')
            .Replace("œ", "oe")
            .Replace("\u0301", "");
        return plain.Split([' ', '\'', '-', ',', '.', '’'], StringSplitOptions.RemoveEmptyEntries);
    }
}
