using System.Text.RegularExpressions;

namespace Watch.Rules.Tests.Editions;

/// <summary>The results of a feature in a file of caniemail, whose head is nearly YAML and nearly JSON.</summary>
internal static partial class CaniemailFeature
{
    private const string FromBest = "yaun";

    [GeneratedRegex(@"""[^""]*""|[{}]|[\w.-]+(?=\s*:)", RegexOptions.CultureInvariant)]
    private static partial Regex Token { get; }

    /// <summary>The worst of the last tests of all platforms of a program, with the numbers of all notes: <c>a#1#2</c>.</summary>
    public static string ResultOf(string file, string program)
    {
        string[] last =
        [
            .. Values(file)
                .Where(v => v.Path.StartsWith($"{program}/", StringComparison.Ordinal))
                .GroupBy(v => v.Path)
                .Select(g => g.Last().Result),
        ];
        string worst = last.Select(r => r.Split(' ')[0]).MaxBy(r => FromBest.IndexOf(r[0], StringComparison.Ordinal)) ?? "?";
        return worst
            + string.Concat(
                last.SelectMany(r => r.Split(' ').Skip(1)).Distinct().OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)
            );
    }

    // Program, platform, version: the first two are the path of a result.
    private static IEnumerable<(string Path, string Result)> Values(string file)
    {
        string text = File.ReadAllText(file);
        string[] tokens =
        [
            .. Token.Matches(text[text.IndexOf('{', text.IndexOf("stats:", StringComparison.Ordinal))..]).Select(m => m.Value.Trim('"')),
        ];
        Stack<string> path = [];
        for (int at = 1; at < tokens.Length; at++)
        {
            if (tokens[at] == "}")
            {
                if (!path.TryPop(out _))
                {
                    yield break;
                }
            }
            else if (tokens[at + 1] == "{")
            {
                path.Push(tokens[at++]);
            }
            else
            {
                yield return (string.Join('/', path.Reverse()), tokens[++at].Trim());
            }
        }
    }
}
