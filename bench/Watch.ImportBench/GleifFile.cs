using System.Globalization;
using System.Text;

namespace Watch.ImportBench;

/// <summary>An invented file of the shape of RR-CDF 2.1: records of some 2 KB, a third of them of funds.</summary>
internal static class GleifFile
{
    private const string Prefix = "9999BENCH";
    private const int Checks = 98;
    private const int Modulus = 97;

    /// <summary>Writes so many relations.</summary>
    public static void Write(string path, int relations)
    {
        using StreamWriter file = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 20);
        file.Write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rr:RelationshipData xmlns:rr=\"http://www.gleif.org/data/schema/rr/2016\">\n"
        );
        file.Write(
            "<rr:Header><rr:ContentDate>2026-11-29T08:31:07Z</rr:ContentDate><rr:FileContent>GLEIF_FULL_PUBLISHED</rr:FileContent>\n"
        );
        file.Write(string.Create(CultureInfo.InvariantCulture, $"<rr:RecordCount>{relations}</rr:RecordCount></rr:Header>\n"));
        file.Write("<rr:RelationshipRecords>\n");
        for (int i = 0; i < relations; i++)
        {
            file.Write(Record(i));
        }

        file.Write("</rr:RelationshipRecords></rr:RelationshipData>\n");
    }

    private static string Record(int number) =>
        $"""
            <rr:RelationshipRecord xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                                   xmlns:gleif="http://www.gleif.org/data/schema/golden-copy/extensions/1.0"
                                   xmlns:rr="http://www.gleif.org/data/schema/rr/2016">
               <rr:Relationship>
                  <rr:StartNode>
                     <rr:NodeID>{Lei(number / 2)}</rr:NodeID>
                     <rr:NodeIDType>LEI</rr:NodeIDType>
                  </rr:StartNode>
                  <rr:EndNode>
                     <rr:NodeID>{Lei(number / 20)}</rr:NodeID>
                     <rr:NodeIDType>LEI</rr:NodeIDType>
                  </rr:EndNode>
                  <rr:RelationshipType>{TypeOf(number)}</rr:RelationshipType>
                  <rr:RelationshipPeriods>
                     <rr:RelationshipPeriod>
                        <rr:StartDate>2022-10-24T08:00:00+02:00</rr:StartDate>
                        <rr:PeriodType>RELATIONSHIP_PERIOD</rr:PeriodType>
                     </rr:RelationshipPeriod>
                     <rr:RelationshipPeriod>
                        <rr:StartDate>2025-01-01T08:00:00+01:00</rr:StartDate>
                        <rr:EndDate>2025-12-31T08:00:00+01:00</rr:EndDate>
                        <rr:PeriodType>ACCOUNTING_PERIOD</rr:PeriodType>
                     </rr:RelationshipPeriod>
                  </rr:RelationshipPeriods>
                  <rr:RelationshipStatus>ACTIVE</rr:RelationshipStatus>
                  <rr:RelationshipQualifiers>
                     <rr:RelationshipQualifier>
                        <rr:QualifierDimension>ACCOUNTING_STANDARD</rr:QualifierDimension>
                        <rr:QualifierCategory>IFRS</rr:QualifierCategory>
                     </rr:RelationshipQualifier>
                  </rr:RelationshipQualifiers>
               </rr:Relationship>
               <rr:Registration>
                  <rr:InitialRegistrationDate>2023-05-22T12:27:52.655+02:00</rr:InitialRegistrationDate>
                  <rr:LastUpdateDate>2026-05-25T08:30:56.059+02:00</rr:LastUpdateDate>
                  <rr:RegistrationStatus>PUBLISHED</rr:RegistrationStatus>
                  <rr:NextRenewalDate>2027-05-30T00:00:00+02:00</rr:NextRenewalDate>
                  <rr:ManagingLOU>{Lei(0)}</rr:ManagingLOU>
                  <rr:ValidationSources>FULLY_CORROBORATED</rr:ValidationSources>
                  <rr:ValidationDocuments>SUPPORTING_DOCUMENTS</rr:ValidationDocuments>
               </rr:Registration>
            </rr:RelationshipRecord>

            """;

    private static string TypeOf(int number) =>
        (number % 3) switch
        {
            0 => "IS_DIRECTLY_CONSOLIDATED_BY",
            1 => "IS_ULTIMATELY_CONSOLIDATED_BY",
            _ => "IS_FUND-MANAGED_BY",
        };

    /// <summary>An invented LEI with its check digits.</summary>
    public static string Lei(int number)
    {
        string stem = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number:000000000}");
        int rest = $"{stem}00".Aggregate(
            0,
            (sum, c) => char.IsAsciiDigit(c) ? ((sum * 10) + c - '0') % Modulus : ((sum * 100) + c - 'A' + 10) % Modulus
        );
        return string.Create(CultureInfo.InvariantCulture, $"{stem}{Checks - rest:00}");
    }
}
