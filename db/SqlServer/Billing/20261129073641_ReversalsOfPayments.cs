using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PropertyHub.Db.SqlServer.Billing
{
    /// <inheritdoc />
    public partial class ReversalsOfPayments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Payments_ReversalOf",
                schema: "billing",
                table: "Payments",
                column: "ReversalOf",
                filter: "[ReversalOf] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Payments_ReversalOf",
                schema: "billing",
                table: "Payments");
        }
    }
}
