using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.Administration;

/// <summary>Reads a list of "Role : value", whatever joins its entries: semicolons, commas or full stops.</summary>
internal static class Roster
{
    public static List<RawStatement> Read(string text)
    {
        List<Label> labels = RosterLabels.Find(text);
        List<RawStatement> statements = [];
        int first = labels.Count == 0 ? text.Length : labels[0].Start;
        AddUnlabelled(statements, text[..first]);
        for (int i = 0; i < labels.Count; i++)
        {
            int end = i + 1 < labels.Count ? labels[i + 1].Start : text.Length;
            (OfficerChange change, string role) = RoleLabel.Read(text[labels[i].Start..labels[i].Colon]);
            AddHolders(statements, change, role, text[(labels[i].Colon + 1)..end]);
        }

        return statements;
    }

    /// <summary>One role may have several holders joined by " ; "; a semicolon without a blank after it belongs to the name.</summary>
    private static void AddHolders(List<RawStatement> statements, OfficerChange change, string role, string value)
    {
        foreach (string holder in value.Contains("; ", StringComparison.Ordinal) ? value.Split("; ") : [value])
        {
            string trimmed = Sentences.Trim(holder.Replace(";,", ",", StringComparison.Ordinal));
            if (trimmed.Length > 0)
            {
                statements.Add(new RawStatement(change, role, trimmed));
            }

            if (PrivateDetails.Announced(holder))
            {
                return;
            }
        }
    }

    /// <summary>"GERANTE MADAME DUPONT": a role without its colon, or a name without a role.</summary>
    private static void AddUnlabelled(List<RawStatement> statements, string text)
    {
        string words = Sentences.Trim(text);
        int blank = words.IndexOf(' ', StringComparison.Ordinal);
        if (blank > 0 && RoleWords.Begin(Wording.Fold(words)))
        {
            AddHolders(statements, OfficerChange.Listed, words[..blank], words[blank..]);
        }
        else
        {
            AddHolders(statements, OfficerChange.Listed, "", words);
        }
    }
}
