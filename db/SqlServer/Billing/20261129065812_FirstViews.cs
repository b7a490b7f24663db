using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PropertyHub.Db.SqlServer.Billing
{
    /// <inheritdoc />
    public partial class FirstViews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Readings_Period",
                schema: "billing",
                table: "Readings");

            migrationBuilder.CreateIndex(
                name: "IX_Sources_SourceId",
                schema: "billing",
                table: "Sources",
                column: "SourceId",
                filter: "[Kind] = 'PoolShare'");

            migrationBuilder.CreateIndex(
                name: "IX_Readings_Period_Billed_MeterId",
                schema: "billing",
                table: "Readings",
                columns: new[] { "Period", "Billed", "MeterId" });

            migrationBuilder.CreateIndex(
                name: "IX_Readings_Period_MeterId",
                schema: "billing",
                table: "Readings",
                columns: new[] { "Period", "MeterId" },
                filter: "[Hold] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_Cashier",
                schema: "billing",
                table: "Payments",
                column: "Cashier");

            migrationBuilder.CreateIndex(
                name: "IX_Meters_UnitCode_Number",
                schema: "billing",
                table: "Meters",
                columns: new[] { "UnitCode", "Number" });

            // with the amounts in it, a month's and a day's sums are read off the index alone
            migrationBuilder.Sql("CREATE INDEX [IX_Charges_Period_Number] ON [billing].[Charges] ([Period], [Number]) INCLUDE ([AmountFen], [PaidFen], [FeePaidFen], [CounterNumber]);");
            migrationBuilder.Sql("CREATE INDEX [IX_Payments_Date] ON [billing].[Payments] ([Date]) INCLUDE ([AmountFen], [SettledFen], [PrepaidFen], [Cashier]) WITH (DROP_EXISTING = ON);");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE INDEX [IX_Payments_Date] ON [billing].[Payments] ([Date]) WITH (DROP_EXISTING = ON);");

            migrationBuilder.DropIndex(
                name: "IX_Sources_SourceId",
                schema: "billing",
                table: "Sources");

            migrationBuilder.DropIndex(
                name: "IX_Readings_Period_Billed_MeterId",
                schema: "billing",
                table: "Readings");

            migrationBuilder.DropIndex(
                name: "IX_Readings_Period_MeterId",
                schema: "billing",
                table: "Readings");

            migrationBuilder.DropIndex(
                name: "IX_Payments_Cashier",
                schema: "billing",
                table: "Payments");

            migrationBuilder.DropIndex(
                name: "IX_Meters_UnitCode_Number",
                schema: "billing",
                table: "Meters");

            migrationBuilder.DropIndex(
                name: "IX_Charges_Period_Number",
                schema: "billing",
                table: "Charges");

            migrationBuilder.CreateIndex(
                name: "IX_Readings_Period",
                schema: "billing",
                table: "Readings",
                column: "Period");
        }
    }
}
