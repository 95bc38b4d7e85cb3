using System.Diagnostics;
using System.Text;
using Xunit;

namespace Watch.Worker.Tests.Words;

/// <summary>Debian's Hunspell with its French dictionary; a test that needs it skips with a clear line where it is missing.</summary>
internal static class Hunspell
{
    private const string Program = "/usr/bin/hunspell";
    private const string Dictionary = "/usr/share/hunspell/fr_FR.aff";

    /// <summary>The words that the dictionary does not know, each once.</summary>
    public static async Task<IReadOnlyList<string>> UnknownAsync(IEnumerable<string> words, CancellationToken ct)
    {
        Assert.SkipUnless(File.Exists(Program) && File.Exists(Dictionary), "the packages hunspell and hunspell-fr are missing here");
        ProcessStartInfo start = new(Program, ["-l", "-i", "UTF-8", "-d", "fr_FR"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        using Process process = Process.Start(start)!;
        Task<string> unknown = process.StandardOutput.ReadToEndAsync(ct);
        foreach (string word in words.Distinct(StringComparer.Ordinal))
        {
            await process.StandardInput.WriteLineAsync(word.AsMemory(), ct);
        }

        process.StandardInput.Close();
        string[] lines = (await unknown).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync(ct);
        return [.. lines.Distinct(StringComparer.Ordinal)];
    }
}
