using System.Data;
using Dapper;

namespace Watch.Worker.Store.Sql;

/// <summary>Lets both providers read and write the types of time and the ids in their own way.</summary>
internal static class SqlTypes
{
    public static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeMap(typeof(DateOnly), DbType.Date, useGetFieldValue: true);
        SqlMapper.AddTypeMap(typeof(DateTimeOffset), DbType.DateTimeOffset, useGetFieldValue: true);
        SqlMapper.AddTypeMap(typeof(Guid), DbType.Guid, useGetFieldValue: true);
    }
}
