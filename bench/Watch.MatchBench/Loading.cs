using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Watch.Contracts.Routes;
using Watch.Rules.Matching;
using Watch.Sources;
using Watch.Worker.Configuration;

namespace Watch.MatchBench;

/// <summary>Reading, checking and laying out a folder of many rules, as <c>run</c> does at its start and when files change.</summary>
internal static class Loading
{
    private const int Rules = 1_500;
    private const int Rounds = 7;

    private static readonly string[] Kinds = ["sale-of-business", "capital-change", "officer-change", "seat-transfer", "radiation"];

    public static int Run()
    {
        string folder = Directory.CreateTempSubdirectory("watch-rules-").FullName;
        try
        {
            Copy(Path.Combine(Root(), "config"), folder);
            string rules = Path.Combine(folder, "defensive", "rules");
            Directory.Delete(rules, recursive: true);
            Directory.CreateDirectory(rules);
            File.WriteAllText(Path.Combine(rules, "many.yml"), Text());
            List<double> rounds = [.. Enumerable.Range(0, Rounds).Select(_ => Load(folder))];
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Rules} rules of {new FileInfo(Path.Combine(rules, "many.yml")).Length / 1024} KiB, read, checked and laid "
                        + $"out: {rounds[0]:0} ms the first time in a process, then "
                        + $"{rounds.Skip(1).Order().ElementAt((Rounds - 1) / 2):0} ms (median of {Rounds - 1})"
                )
            );
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Load(string folder)
    {
        long start = Stopwatch.GetTimestamp();
        LoadedConfiguration loaded = ConfigurationLoader.Load(folder, SourceModules.All, [Volet.Defensive]);
        RuleIndex index = new(
            loaded.Configuration?.Of(Volet.Defensive).Rules ?? throw new InvalidOperationException(loaded.Issues[0].ToString())
        );
        return index.Rules.Count == Rules
            ? Stopwatch.GetElapsedTime(start).TotalMilliseconds
            : throw new InvalidOperationException("Rules are missing.");
    }

    private static string Text()
    {
        StringBuilder text = new();
        for (int number = 0; number < Rules; number++)
        {
            string kind = Kinds[number % Kinds.Length];
            text.AppendLine(CultureInfo.InvariantCulture, $"- id: regle.{number}")
                .AppendLine(CultureInfo.InvariantCulture, $"  title: Règle {number}")
                .AppendLine("  severity: medium")
                .AppendLine("  when:")
                .AppendLine(CultureInfo.InvariantCulture, $"    kind: [{kind}, creation]")
                .AppendLine(
                    number % 3 == 0
                        ? "    firm: watched"
                        : string.Create(
                            CultureInfo.InvariantCulture,
                            $"    text: 'terme{number} OU (\"mot composé {number}\" SAUF expression{number}*)'"
                        )
                )
                .AppendLine("    notice-departement: [\"63\", \"03\"]");
        }

        return text.ToString();
    }

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
