using Watch.Contracts.Notices;

namespace Watch.Rules.Queries;

/// <summary>What the fields are of a notice. Lists are walked by index, since an enumerator of an interface is an allocation.</summary>
internal static class NoticeTexts
{
    /// <summary>Hands the texts of a notice to a scan, each with its place in its field.</summary>
    public static void Read(Notice notice, TextScan scan)
    {
        for (int i = 0; i < notice.Events.Count; i++)
        {
            scan.Read(TextField.Title, i, notice.Events[i].Label);
        }

        scan.Read(TextField.Text, 0, notice.FullText ?? notice.Text);
        Places places = default;
        for (int i = 0; i < notice.Parties.Count; i++)
        {
            ReadParty(notice.Parties[i], scan, ref places);
        }
    }

    private static void ReadParty(Party party, TextScan scan, ref Places places)
    {
        scan.Read(TextField.Name, places.Name++, party.Name);
        for (int i = 0; i < party.OtherNames.Count; i++)
        {
            scan.Read(TextField.Name, places.Name++, party.OtherNames[i]);
        }

        for (int i = 0; i < party.Officers.Count; i++)
        {
            OfficerStatement officer = party.Officers[i];
            scan.Read(TextField.Officer, places.Officer++, officer.Role);
            scan.Read(TextField.Officer, places.Officer++, officer.Name);
            scan.Read(TextField.Officer, places.Officer++, officer.UsageName);
        }

        scan.Read(TextField.Activity, places.Activity++, party.Activity);
    }

    private record struct Places(int Name, int Officer, int Activity);
}
