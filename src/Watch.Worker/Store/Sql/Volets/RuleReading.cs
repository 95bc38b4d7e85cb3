namespace Watch.Worker.Store.Sql.Volets;

/// <summary>Reads the texts of rules that judged.</summary>
internal static class RuleReading
{
    public const string Select = "SELECT json FROM rule_version WHERE rule = @Rule AND version = @Version";

    public static object Parameters(string rule, string version) => new { Rule = rule, Version = version };

    /// <summary>The text; null where there is no such row.</summary>
    public static Stored<string>? Read(RawRow? row, string rule, string version) =>
        row?.Read("rule_version", _ => $"{rule}/{version}", r => r.Text("json"));
}
