using System.Xml.Linq;
using Watch.Sources.InpiPatents.Weeks;
using Watch.Sources.Patents;

namespace Watch.Sources.InpiPatents.Records;

/// <summary>Issues as the elements of a record name them.</summary>
internal static class RecordIssues
{
    /// <summary>The issue of the BOPI that an element names; null where it names none, as old entries do.</summary>
    public static Bopi? IssueOf(this RecordNotes notes, XElement? element)
    {
        string? text = element.Child("fr-bopinum")?.Value.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (Bopi.TryParse(text, out Bopi issue))
        {
            return issue;
        }

        notes.Warn("unreadable-issue", $"{element!.Name.LocalName}: {text}");
        return null;
    }
}
