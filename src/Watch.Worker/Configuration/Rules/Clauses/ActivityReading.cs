using System.Text.RegularExpressions;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules.Clauses;

/// <summary>Reads codes of the NAF, one or a list; null, and reported, when one of them is none.</summary>
internal static partial class ActivityReading
{
    /// <summary>What a code is, for messages.</summary>
    public const string Allowed = "a code of the NAF or its beginning, two digits at least, as in '72.19Z', '72.1' or '30'";

    /// <summary>Codes as they stand, in capitals.</summary>
    public static IReadOnlyList<string>? ActivityCodes(this FileReport report, YamlNode? node)
    {
        string?[]? read = report.OneOrMore(node, Allowed)?.Select(report.ActivityCode).ToArray();
        return read is null || read.Contains(null) ? null : [.. read.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static string? ActivityCode(this FileReport report, YamlNode.Scalar scalar)
    {
        string code = scalar.Text.Trim().ToUpperInvariant();
        if (Form.IsMatch(code))
        {
            return code;
        }

        report.Error(scalar, Allowed);
        return null;
    }

    [GeneratedRegex(@"\A[0-9]{2}(?:\.?(?:[0-9]{1,2}|[0-9]{2}[A-Z]))?\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Form { get; }
}
