using System.CommandLine;
using Watch.Worker.Configuration;

namespace Watch.Worker.Commands;

/// <summary>A word of the command line that names one of several things.</summary>
internal static class Choice
{
    /// <summary>What is said where it names none of them.</summary>
    /// <param name="found">The word.</param>
    /// <param name="allowed">What it may be.</param>
    /// <param name="nearest">What was probably meant, or null.</param>
    public static string Refusal(string found, string allowed, string? nearest) =>
        $"found '{found}'; allowed: {allowed}{(nearest is null ? "" : $" (nearest: {nearest})")}";

    /// <summary>True, and said with the nearest one, when a word is none of those known; null names nothing and is never refused.</summary>
    public static async Task<bool> RefuseAsync(ParseResult arguments, string? found, IReadOnlyList<string> known, string? allowed = null)
    {
        if (found is null || known.Contains(found, StringComparer.Ordinal))
        {
            return false;
        }

        string refusal = Refusal(found, allowed ?? string.Join(", ", known), NearestWord.To(found, known));
        await UsageErrors.SayAsync(arguments, refusal);
        return true;
    }
}
