using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Cases.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddRetention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LockReason",
                table: "cases_case",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LockedOn",
                table: "cases_case",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "cases_deletion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Missing = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_deletion", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_legal_hold",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    SetOn = table.Column<DateOnly>(type: "date", nullable: false),
                    SetByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    ReleasedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReleasedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_legal_hold", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_legal_hold_cases_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_retention_rules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    MonthsLocked = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_retention_rules", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_case_MunicipalityId_ClosedOn",
                table: "cases_case",
                columns: new[] { "MunicipalityId", "ClosedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_case_MunicipalityId_LockedOn",
                table: "cases_case",
                columns: new[] { "MunicipalityId", "LockedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_deletion_MunicipalityId_CaseId",
                table: "cases_deletion",
                columns: new[] { "MunicipalityId", "CaseId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_deletion_MunicipalityId_StartedAt_Id",
                table: "cases_deletion",
                columns: new[] { "MunicipalityId", "StartedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_legal_hold_CaseId",
                table: "cases_legal_hold",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_legal_hold_MunicipalityId_CaseId",
                table: "cases_legal_hold",
                columns: new[] { "MunicipalityId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_retention_rules_MunicipalityId",
                table: "cases_retention_rules",
                column: "MunicipalityId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_deletion");

            migrationBuilder.DropTable(
                name: "cases_legal_hold");

            migrationBuilder.DropTable(
                name: "cases_retention_rules");

            migrationBuilder.DropIndex(
                name: "IX_cases_case_MunicipalityId_ClosedOn",
                table: "cases_case");

            migrationBuilder.DropIndex(
                name: "IX_cases_case_MunicipalityId_LockedOn",
                table: "cases_case");

            migrationBuilder.DropColumn(
                name: "LockReason",
                table: "cases_case");

            migrationBuilder.DropColumn(
                name: "LockedOn",
                table: "cases_case");
        }
    }
}
