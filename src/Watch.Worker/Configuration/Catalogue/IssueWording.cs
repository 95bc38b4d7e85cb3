using System.Text;

namespace Watch.Worker.Configuration.Catalogue;

/// <summary>Says what is wrong in a language, in one line.</summary>
internal static class IssueWording
{
    /// <summary>
    /// The place, the code and everything there is to say, as in <c>config/watch.yml:2:10: W1203: …</c>; for <c>check</c> alone, since it
    /// shows what stands there.
    /// </summary>
    public static string ToLine(ConfigurationIssue issue, MessageLanguage language) =>
        language == MessageLanguage.French
            ? $"{issue.Place}: {Mark(issue, language)}{issue.Entry.Code}: {French(issue)}"
            : $"{issue.Place}: {Mark(issue, language)}{issue.Entry.Code}: {issue.Message}";

    /// <summary>The place, the code and the cause, and nothing that stands there.</summary>
    public static string ToPlainLine(ConfigurationIssue issue, MessageLanguage language) =>
        $"{issue.Place}: {Mark(issue, language)}{issue.Entry.Code}: {ToCause(issue, language)}";

    /// <summary>The cause, and what is found where it is no value.</summary>
    public static string ToCause(ConfigurationIssue issue, MessageLanguage language) =>
        $"{issue.Entry.Cause(language)}{Shown(issue, language)}";

    /// <summary>As in <c>1 erreur</c>, <c>2 errors, 1 warning</c>.</summary>
    public static string Count(int errors, int warnings, MessageLanguage language) =>
        language == MessageLanguage.French
            ? Joined(Some(errors, "erreur", errors > 1), Some(warnings, "avertissement", warnings > 1), "aucune erreur")
            : Joined(Some(errors, "error", errors != 1), Some(warnings, "warning", warnings != 1), "no errors");

    private static string French(ConfigurationIssue issue)
    {
        string found = FrenchSentences.Of(issue.Found) ?? issue.Found;
        StringBuilder text = new(issue.Entry.French);
        text.Append(found == issue.Entry.French ? "" : $" : {found}");
        if (issue.Nearest is { } nearest)
        {
            text.Append(" ; le plus proche : ").Append(nearest);
        }

        if (issue.Remark is { } remark)
        {
            text.Append(" ; ").Append(FrenchSentences.Of(remark) ?? remark);
        }

        if (issue.Allowed.Count > 0)
        {
            text.Append(" ; à écrire : ").AppendJoin(", ", issue.Allowed.Select(a => FrenchSentences.Of(a) ?? a));
        }

        if (issue.Allowed.Count == 0 && issue.Remark is null)
        {
            text.Append(" ; ").Append(issue.Entry.Advice ?? $"à écrire, par exemple : {issue.Entry.Right.ReplaceLineEndings(" / ")}");
        }

        return text.ToString();
    }

    // What is found is said where it holds no value, as of a line that is missing.
    private static string Shown(ConfigurationIssue issue, MessageLanguage language)
    {
        if (issue.Kind != issue.Found)
        {
            return "";
        }

        return language == MessageLanguage.French ? $" : {FrenchSentences.Of(issue.Found) ?? issue.Found}" : $": {issue.Found}";
    }

    private static string Mark(ConfigurationIssue issue, MessageLanguage language) =>
        (issue.Severity, language) switch
        {
            (IssueSeverity.Error, _) => "",
            (_, MessageLanguage.French) => "avertissement : ",
            _ => "warning: ",
        };

    private static string Some(int count, string what, bool several) => count == 0 ? "" : $"{count} {what}{(several ? "s" : "")}";

    private static string Joined(string one, string other, string none) =>
        (one, other) switch
        {
            ("", "") => none,
            ("", _) => other,
            (_, "") => one,
            _ => $"{one}, {other}",
        };
}
