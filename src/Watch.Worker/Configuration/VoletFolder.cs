using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Worker.Configuration.Clusters;
using Watch.Worker.Configuration.Firms;
using Watch.Worker.Configuration.Rules;
using Watch.Worker.Configuration.Screening;

namespace Watch.Worker.Configuration;

/// <summary>Reads the folder of one volet, and knows nothing of the other.</summary>
/// <param name="files">The whole folder.</param>
/// <param name="volet">Whose part.</param>
/// <param name="limits">What may be asked of the program.</param>
/// <param name="shut">The folders that nobody else may see into.</param>
internal sealed class VoletFolder(ConfigurationFolder files, Volet volet, LimitOptions limits, IReadOnlyList<string> shut)
{
    private static readonly string[] FirmFiles = ["firms.xlsx", "firms.csv", "firms.yml"];

    private readonly string _name = volet.ToKebabCase();

    /// <summary>What can be read of it.</summary>
    public VoletConfiguration Read()
    {
        FirmTable firms = Firms();
        FileReport report = files.ReportOn($"{_name}/routes.yml", volet);
        IReadOnlyList<PlacedRoute>? routes = report.Routes(files.Yaml($"{_name}/routes.yml", report), volet, shut);
        Route[]? names = routes?.Select(r => r.Route).ToArray();
        ClusterTable clusters = Clusters(names);
        RuleContext context = new()
        {
            Volet = volet,
            Sirens = firms.IsWhole ? firms.Sirens : null,
            Sectors = firms.IsWhole ? firms.Sectors : null,
            Groups = firms.IsWhole ? firms.Groups : null,
            Routes = names,
            Clusters = clusters.ById,
            MostCost = limits.RuleCost,
        };
        List<FilePlace> empty = [];
        PlacedRule[] rules = [.. files.List($"{_name}/rules", volet).SelectMany(file => RulesOf(file, context, empty))];
        return new VoletConfiguration(firms.ToList(files.Registry), [.. rules.Select(r => r.Rule)], names ?? [])
        {
            Placed = rules,
            EmptyFiles = empty,
            FirmPlaces = firms.Places,
            RoutesRead = routes ?? [],
            Clusters = clusters.All,
            Screening = Screening(),
        };
    }

    private IReadOnlyList<PlacedScreening> Screening()
    {
        string file = $"{_name}/screening.yml";
        if (volet != Volet.Defensive || !File.Exists(files.PathTo(file)))
        {
            return [];
        }

        FileReport report = files.ReportOn(file, volet);
        return new ScreeningFile(report).Read(files.Yaml(file, report));
    }

    private ClusterTable Clusters(IReadOnlyList<Route>? routes)
    {
        ClusterTable table = new();
        foreach (string file in volet == Volet.Offensive ? files.ListIfAny($"{_name}/clusters", volet) : [])
        {
            FileReport report = files.ReportOn(file, volet);
            new ClusterFile(routes, table, report).Read(files.Yaml(file, report));
        }

        return table;
    }

    private FirmTable Firms()
    {
        string[] found = [.. FirmFiles.Select(f => $"{_name}/{f}").Where(f => File.Exists(files.PathTo(f)))];
        string file = found.FirstOrDefault($"{_name}/firms.yml");
        FileReport report = files.ReportOn(file, volet);
        if (found.Length > 1)
        {
            report.Error(Yaml.Position.WholeFile, $"{Path.GetFileName(found[0])} beside {Path.GetFileName(found[1])}", ["one of the two"]);
        }

        FirmTable table = FirmsOf(file, report);
        table.IsWhole = !report.HasErrors;
        return table;
    }

    private FirmTable FirmsOf(string file, FileReport report)
    {
        if (file.EndsWith(".yml", StringComparison.Ordinal))
        {
            return new FirmYaml(volet, report).Read(files.Yaml(file, report));
        }

        if (files.Bytes(file, report) is not { } bytes)
        {
            return new FirmTable(report);
        }

        FirmWorkbook workbook = new(report);
        IReadOnlyList<IReadOnlyList<CsvField>>? rows = file.EndsWith(".xlsx", StringComparison.Ordinal)
            ? workbook.Rows(bytes)
            : new FirmCsv(report).Rows(bytes);
        return rows is null ? new FirmTable(report) : new FirmSheet(volet, report, workbook.CountsFrom1904).Read(rows);
    }

    private IReadOnlyList<PlacedRule> RulesOf(string file, RuleContext context, List<FilePlace> empty)
    {
        FileReport report = files.ReportOn(file, volet);
        IReadOnlyList<PlacedRule> rules = new RuleFile(context, report).Read(files.Yaml(file, report));
        if (rules.Count == 0 && !report.HasErrors)
        {
            empty.Add(new FilePlace(report.File, 1));
        }

        return rules;
    }
}
