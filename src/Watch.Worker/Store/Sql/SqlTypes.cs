using System.Data;
using Dapper;

namespace Watch.Worker.Store.Sql;

/// <summary>Lets both providers read and write the types of time and the ids in their own way.</summary>
internal static class SqlTypes
{
    public static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        Map<DateOnly>(DbType.Date);
        Map<DateTimeOffset>(DbType.DateTimeOffset);
        Map<Guid>(DbType.Guid);
    }

    private static void Map<T>(DbType type)
        where T : struct
    {
        SqlMapper.AddTypeMap(typeof(T), type, useGetFieldValue: true);
        SqlMapper.AddTypeMap(typeof(T?), type, useGetFieldValue: true);
    }
}
