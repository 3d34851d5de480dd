using System.Data;
using System.Globalization;
using Dapper;

namespace SmartSupervision.Dashboard.Data;

/// <summary>Lets one positional record read the same columns from every engine, which give whole numbers and dates in different widths.</summary>
/// <remarks>
/// SQLite gives every whole number as long, every date as text, and says bytes for an expression that is null in the first row or has no
/// row at all; PostgreSQL gives a sum of longs as decimal. A type with a handler is taken whatever the engine says.
/// </remarks>
internal static class ColumnTypes
{
    /// <summary>Teaches Dapper the types rows may have: short, int, long, double, string, <see cref="DateOnly"/> and <see cref="DateTime"/>.</summary>
    public static void Register()
    {
        SqlMapper.RemoveTypeMap(typeof(DateOnly));
        SqlMapper.RemoveTypeMap(typeof(DateOnly?));
        SqlMapper.AddTypeHandler(new NumberHandler<short>(Convert.ToInt16));
        SqlMapper.AddTypeHandler(new NumberHandler<int>(Convert.ToInt32));
        SqlMapper.AddTypeHandler(new NumberHandler<long>(Convert.ToInt64));
        SqlMapper.AddTypeHandler(new NumberHandler<double>(Convert.ToDouble));
        SqlMapper.AddTypeHandler(new TextHandler());
        SqlMapper.AddTypeHandler(new DateHandler());
        SqlMapper.AddTypeHandler(new TimestampHandler());
    }

    /// <summary>Reads a date from what an engine gives for it.</summary>
    internal static DateOnly ToDate(object value) => value switch
    {
        DateOnly date => date,
        DateTime moment => DateOnly.FromDateTime(moment),
        _ => DateOnly.FromDateTime(ToMoment(value)),
    };

    /// <summary>Reads a moment from what an engine gives for it.</summary>
    internal static DateTime ToMoment(object value) => value switch
    {
        DateTime moment => moment,
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        _ => DateTime.Parse((string)value, CultureInfo.InvariantCulture, DateTimeStyles.None),
    };

    private sealed class NumberHandler<T>(Func<object, IFormatProvider, T> convert) : SqlMapper.TypeHandler<T>
        where T : struct
    {
        public override T Parse(object value) => convert(value, CultureInfo.InvariantCulture);

        public override void SetValue(IDbDataParameter parameter, T value) => parameter.Value = value;
    }

    private sealed class TextHandler : SqlMapper.TypeHandler<string>
    {
        public override string? Parse(object value) => (string)value;

        public override void SetValue(IDbDataParameter parameter, string? value) => parameter.Value = value;
    }

    private sealed class DateHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override DateOnly Parse(object value) => ToDate(value);

        public override void SetValue(IDbDataParameter parameter, DateOnly value)
        {
            // The SQL Server client of this version knows DateTime only.
            var isSqlServer = parameter is Microsoft.Data.SqlClient.SqlParameter;
            parameter.DbType = DbType.Date;
            parameter.Value = isSqlServer ? value.ToDateTime(TimeOnly.MinValue) : value;
        }
    }

    private sealed class TimestampHandler : SqlMapper.TypeHandler<DateTime>
    {
        public override DateTime Parse(object value) => ToMoment(value);

        public override void SetValue(IDbDataParameter parameter, DateTime value) => parameter.Value = value;
    }
}
