using System.Globalization;
using System.Text;
using Watch.Sources.Http.Asking;

namespace Watch.Sources.Http.Pacing;

/// <summary>One line of a group: paths that begin so may be asked, or not.</summary>
internal sealed record RobotsRule(bool Allow, string Pattern);

/// <summary>
/// A host's <c>robots.txt</c> as RFC 9309 reads it: the group of the own name, else that of all; the longest rule that fits
/// decides, and of two as long the one that allows; with the pause that many of them ask for besides. Pure.
/// </summary>
internal sealed class RobotsFile
{
    /// <summary>The most of a file that is read.</summary>
    public const int MaxBytes = 500 * 1024;

    private const string Everybody = "*";

    // More seconds would keep other sources waiting for one host.
    private const int LongestDelay = 60;

    private readonly Dictionary<string, TimeSpan> _delays = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<RobotsRule>> _groups = new(StringComparer.OrdinalIgnoreCase);

    private RobotsFile() { }

    /// <summary>A host that has none.</summary>
    public static RobotsFile Empty { get; } = new();

    /// <summary>Reads a file; what is no line of one is passed over.</summary>
    public static RobotsFile Read(ReadOnlySpan<byte> bytes)
    {
        RobotsFile file = new();
        List<string> agents = [];
        bool named = false;
        foreach (
            string line in Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
        )
        {
            (string key, string value) = Parts(line);
            if (key is "user-agent")
            {
                // Names that follow one another share a group; one behind a rule begins another.
                string agent = Token(value);
                agents = named ? [.. agents, agent] : [agent];
                named = true;
                file._groups.TryAdd(agent, []);
            }
            else if (key is "allow" or "disallow")
            {
                named = false;
                file.Add(agents, new RobotsRule(key is "allow", value));
            }
            else if (key is "crawl-delay" && Seconds(value) is { } delay)
            {
                agents.ForEach(agent => file._delays[agent] = delay);
            }
        }

        return file;
    }

    /// <summary>Whether a robot of this name may ask for a path with its query.</summary>
    public bool Allows(string agent, string pathAndQuery)
    {
        if (!_groups.TryGetValue(agent, out List<RobotsRule>? rules) && !_groups.TryGetValue(Everybody, out rules))
        {
            return true;
        }

        string path = Canonical(pathAndQuery);
        RobotsRule? best = rules
            .Where(r => RobotsPattern.Fits(Canonical(r.Pattern), path))
            .OrderByDescending(r => r.Pattern.Length)
            .ThenByDescending(r => r.Allow)
            .FirstOrDefault();
        return best?.Allow ?? true;
    }

    /// <summary>What asks for one.</summary>
    public static FetchRequest Request(Uri address) =>
        new()
        {
            Address = address,
            MaxBytes = MaxBytes,
            Unpack = true,
            IsRobots = true,
        };

    /// <summary>How long a robot of this name is to wait between two requests, a minute at most; zero where that is not said.</summary>
    public TimeSpan DelayOf(string agent) => _delays.GetValueOrDefault(_groups.ContainsKey(agent) ? agent : Everybody);

    /// <summary>The product token of a name: what stands behind it, a version among it, is passed over (RFC 9309, 2.2.1).</summary>
    public static string Token(string name)
    {
        string trimmed = name.Trim();
        int end = trimmed.AsSpan().IndexOfAny("/ \t(;");
        return end <= 0 ? trimmed : trimmed[..end];
    }

    private static TimeSpan? Seconds(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal seconds)
            ? TimeSpan.FromSeconds((double)Math.Min(seconds, LongestDelay))
            : null;

    private void Add(List<string> agents, RobotsRule rule)
    {
        // "Disallow:" with nothing behind it forbids nothing.
        foreach (string agent in rule.Pattern.Length == 0 ? [] : agents)
        {
            _groups[agent].Add(rule);
        }
    }

    private static (string Key, string Value) Parts(string line)
    {
        int comment = line.IndexOf('#', StringComparison.Ordinal);
        string[] parts = (comment < 0 ? line : line[..comment]).Split(':', 2, StringSplitOptions.TrimEntries);
        return parts.Length == 2 ? (parts[0].ToLowerInvariant(), parts[1]) : ("", "");
    }

    // The same path may be written with escapes or without.
    private static string Canonical(string path) =>
        Uri.EscapeDataString(Uri.UnescapeDataString(path))
            .Replace("%2F", "/", StringComparison.Ordinal)
            .Replace("%2A", "*", StringComparison.Ordinal)
            .Replace("%24", "$", StringComparison.Ordinal)
            .Replace("%3F", "?", StringComparison.Ordinal);
}
